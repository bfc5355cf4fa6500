import { fileName } from '../article/file-name';
import { type Message, type MessagePart, message } from '../text/message';
import { timeCode } from './clock';
import { goesOnWithQualifier, type Match } from './judge';
import { textsOf, wordsIn } from './repair';
import { sentences } from './sentences';
import type { StoredRecord } from './stored-record';
import type { Verdict } from './verdict';
import type { SpokenWord } from './words';

const SHOWN_BEHIND = 8;
const SENTENCE_END = /[.!?]/;

/**
 * One sentence on how a quotation stands to the record.
 *
 * @param name how the article calls the quoted speaker; null when it does not
 */
export function explain(match: Match, verdict: Verdict, quoted: readonly SpokenWord[], name: string | null): Message {
  const place = placeOf(match, sentences.record, sentences.recordAt);
  switch (verdict) {
    case 'verbatim':
    case 'marks':
    case 'tidied':
    case 'spliced':
      return message(sentences[verdict], place);
    case 'otherSpeaker': {
      // the words may begin with what the quoted speaker says
      const { utterance } = match.said.find(({ foreign }) => foreign) ?? match.said[0]!;
      const speaker: MessagePart = utterance.speaker ?? message(sentences.somebodyElse);
      return message(sentences.otherSpeaker, place, speaker, name ?? message(sentences.quotedSpeaker));
    }
    case 'cut':
      if (!goesOnWithQualifier(match.behind, match.said.at(-1)!))
        return message(sentences.cutBefore, place, textsOf(match.before.slice(-SHOWN_BEHIND)).join(' '));
      return message(sentences.cutBehind, place, textsOf(shownBehind(match)).join(' '));
    default:
      return replaced(match, verdict, quoted);
  }
}

/** One sentence on where a record tells of a claim, with its words. */
export const explainTold = (record: StoredRecord, seconds: number | null, words: string): Message =>
  message(sentences.told, recordAt(record, seconds, sentences.record, sentences.recordAt), words);

/** What the record goes on with, to the end of its sentence at most. */
function shownBehind({ behind }: Match): Match['behind'] {
  const shown = behind.slice(0, SHOWN_BEHIND);
  const end = shown.findIndex(({ mark }) => SENTENCE_END.test(mark));
  return end < 0 ? shown : shown.slice(0, end + 1);
}

function replaced(match: Match, verdict: Verdict, quoted: readonly SpokenWord[]): Message {
  const { changes, speech } = match;
  const change =
    changes.find(({ kind }) => kind === verdict) ?? changes.find(({ kind }) => kind === 'altered') ?? changes[0]!;
  // a denial that is there or not is seen only beside its neighbours
  const isNarrow = change.quoted.from === change.quoted.to || change.recorded.from === change.recorded.to;
  const around = isNarrow ? 1 : 0;
  const has = wordsIn(speech, { from: Math.max(0, change.recorded.from - around), to: change.recorded.to + around });
  const says = textsOf(quoted.slice(Math.max(0, change.quoted.from - around), change.quoted.to + around)).join(' ');
  return message(sentences.replaced, placeOf(match, sentences.recordFirst, sentences.recordAtFirst), has, says);
}

function placeOf({ record, said }: Match, whole: string, atTime: string): Message {
  return recordAt(record, said[0]!.utterance.seconds, whole, atTime);
}

/** A record by its title, with the time where it has times. */
function recordAt(record: StoredRecord, seconds: number | null, whole: string, atTime: string): Message {
  const title = record.head.title ?? fileName(record.path);
  return seconds === null ? message(whole, title) : message(atTime, title, timeCode(seconds));
}

import { fileName } from '../article/file-name';
import { timeCode } from './clock';
import { goesOnWithQualifier, type Match } from './judge';
import { textsOf, wordsIn } from './repair';
import type { Verdict } from './verdict';
import type { SpokenWord } from './words';

const SHOWN_BEHIND = 8;

/**
 * One sentence on how a quotation stands to the record.
 *
 * @param name how the article calls the quoted speaker
 */
export function explain(match: Match, verdict: Verdict, quoted: readonly SpokenWord[], name: string): string {
  const place = placeOf(match);
  switch (verdict) {
    case 'verbatim':
      return `Word for word as in ${place}.`;
    case 'marks':
      return `As in ${place}, but for marks and spelling.`;
    case 'tidied':
      return `As in ${place}, but for what is tidied: fillers, words said twice, contractions.`;
    case 'spliced':
      return `Joined from passages that stand apart in ${place}; dots would say so.`;
    case 'otherSpeaker':
      return `In ${place} ${match.said[0]!.utterance.speaker ?? 'somebody else'} says this, not ${name}.`;
    case 'cut':
      if (!goesOnWithQualifier(match.behind, match.said.at(-1)!))
        return `Cut short: ${place} has “${textsOf(match.before.slice(-SHOWN_BEHIND)).join(' ')} …” before it.`;
      return `Cut short: ${place} goes on “${textsOf(match.behind.slice(0, SHOWN_BEHIND)).join(' ')} …”.`;
    default:
      return replaced(match, verdict, quoted, place);
  }
}

function replaced({ changes, speech }: Match, verdict: Verdict, quoted: readonly SpokenWord[], place: string): string {
  const change =
    changes.find(({ kind }) => kind === verdict) ?? changes.find(({ kind }) => kind === 'altered') ?? changes[0]!;
  // a denial that is there or not is seen only beside its neighbours
  const isNarrow = change.quoted.from === change.quoted.to || change.recorded.from === change.recorded.to;
  const around = isNarrow ? 1 : 0;
  const has = wordsIn(speech, { from: Math.max(0, change.recorded.from - around), to: change.recorded.to + around });
  const says = textsOf(quoted.slice(Math.max(0, change.quoted.from - around), change.quoted.to + around)).join(' ');
  const name = place.charAt(0).toUpperCase() + place.slice(1);
  return `${name} has “${has}”, not “${says}”.`;
}

function placeOf({ record, said }: Match): string {
  const { seconds } = said[0]!.utterance;
  const title = record.head.title ?? fileName(record.path);
  return seconds === null ? `the record “${title}”` : `the record “${title}” at ${timeCode(seconds)}`;
}

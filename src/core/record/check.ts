import type { ArticleFacts } from '../archive/facts';
import type { Article } from '../article/article';
import { isEnglish } from '../article/language';
import { formatOf, parseArticle } from '../article/parse';
import type { ArticleSpeaker } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
import { message } from '../text/message';
import type { Span } from '../text/span';
import { explain } from './explain';
import { heardIn } from './heard';
import { bestMatch, goesOnWithQualifier, type Match, QUALIFIERS } from './judge';
import { type QuotedWords, quotedWordsOf } from './quoted-words';
import type { RecordShelf } from './record-shelf';
import { repairsOf, stretchesOf } from './repair';
import { sentences } from './sentences';
import { isLabelOf, type QuotedSpeaker } from './speaker-label';
import { beginOf, endOf } from './speech';
import type { StoredRecord } from './stored-record';
import type { RecordCheck, Verdict } from './verdict';

/** Behind the closing mark the article may itself say what the quotation leaves off. */
const SENTENCE = /^[^.!?\r\n]*/;
const REACH = 160;
/** Words of the record that a next quotation may leave out and still go on where this one ends. */
const NEAR = 6;

/**
 * Holds an article's quotations against the records: what stands between quotation marks, word by word. Quotations of
 * which no record knows anything are left out.
 *
 * @param path of the article; tells its format
 */
export function checkQuotations(
  text: string,
  path: string,
  facts: ArticleFacts,
  shelf: RecordShelf,
): readonly RecordCheck[] {
  if (shelf.size === 0) return [];
  const article = parseArticle(text, { format: formatOf(path), path });
  const drafts = quotedWordsOf(article, facts.quotations).flatMap((quoted, index) => {
    const quotation = facts.quotations[index]!;
    if (quoted === null || !isSpeech(quotation)) return [];
    const speaker = quotation.speaker === null ? null : facts.speakers[quotation.speaker]!;
    const match = bestMatch(quoted.words, shelf, speaker && quotedSpeaker(speaker));
    return [{ index, quoted, speaker, match }];
  });
  const matches = drafts.flatMap(({ match }) => match ?? []);
  const own = new Map<ArticleSpeaker, readonly StoredRecord[]>();
  const ownOf = (speaker: ArticleSpeaker): readonly StoredRecord[] => {
    const known = own.get(speaker) ?? recordsOf(speaker, shelf.records());
    own.set(speaker, known);
    return known;
  };
  return drafts.flatMap(({ index, quoted, speaker, match }) => {
    const verdict = match && settled(match, quoted, article, matches);
    if (match && verdict && verdict !== 'notFound') return [checkOf(text, index, match, verdict, quoted, speaker)];
    if (speaker === null || ownOf(speaker).length === 0) return [];
    // an article in English may quote words in another language
    const said = quoted.parts.map(({ start, end }) => article.prose.slice(start, end)).join(' ');
    const english = article.english && isEnglish(said);
    const missing = ownOf(speaker).some((record) => record.english === english) ? 'notFound' : 'otherLanguage';
    return [withoutPassage(text, index, missing, quoted, speaker.name)];
  });
}

/** Only a person's words can be another's: a ministry speaks through many. */
export const quotedSpeaker = ({ name, aliases, roles, kind }: ArticleSpeaker): QuotedSpeaker | null =>
  kind === 'person' ? { names: [name, ...aliases], roles } : null;

/** The verdict; a quotation is not cut short where the article goes on with what it leaves off. */
function settled(match: Match, { parts }: QuotedWords, { prose }: Article, all: readonly Match[]): Verdict {
  if (match.verdict !== 'cut' || !goesOnWithQualifier(match.behind, match.said.at(-1)!)) return match.verdict;
  const rest = SENTENCE.exec(prose.slice(parts.at(-1)!.end, parts.at(-1)!.end + REACH))![0];
  const isSaid = rest.split(/[^\p{L}]+/u).some((word) => QUALIFIERS.has(word));
  const continued = match.behind
    .slice(0, NEAR)
    .some((word) => all.some((other) => other !== match && other.record === match.record && isAt(other, word)));
  const isTidied = match.changes.some(({ kind }) => kind === 'tidied');
  if (!continued && !isSaid) return 'cut';
  return isTidied ? 'tidied' : match.changes.length > 0 ? 'marks' : 'verbatim';
}

type Word = Match['said'][number];

const isAt = ({ said }: Match, { utterance, from }: Word): boolean =>
  said[0]!.utterance.line === utterance.line &&
  said[0]!.utterance.character === utterance.character &&
  said[0]!.from === from;

function checkOf(
  text: string,
  quotation: number,
  match: Match,
  verdict: Verdict,
  quoted: QuotedWords,
  speaker: ArticleSpeaker | null,
): RecordCheck {
  const { words } = quoted;
  const [first, last] = [match.said[0]!, match.said.at(-1)!];
  const span: Span = { start: words[0]!.start, end: words.at(-1)!.end };
  const change = match.changes.find(({ kind }) => kind === verdict);
  const changed = change ? words.slice(change.quoted.from, Math.max(change.quoted.to, change.quoted.from + 1)) : [];
  return {
    quotation,
    span,
    quoted: text.slice(span.start, span.end),
    focus: changed.length > 0 ? { start: changed[0]!.start, end: changed.at(-1)!.end } : span,
    verdict,
    passage: {
      path: match.record.path,
      from: beginOf(first),
      to: endOf(last),
      seconds: first.utterance.seconds,
      speaker: first.utterance.speaker,
    },
    heard: heardIn(match, words),
    stretches: stretchesOf(match, words),
    repairs: verdict === 'otherSpeaker' || verdict === 'cut' ? [] : repairsOf(match, quoted),
    explanation: explain(match, verdict, words, speaker?.name ?? null),
  };
}

/** The records in which a person speaks. */
function recordsOf(speaker: ArticleSpeaker, records: readonly StoredRecord[]): readonly StoredRecord[] {
  const quoted = quotedSpeaker(speaker);
  return quoted === null
    ? []
    : records.filter(({ speakers, english }) => speakers.some((label) => isLabelOf(label, quoted, english) === 'same'));
}

function withoutPassage(
  text: string,
  quotation: number,
  verdict: 'notFound' | 'otherLanguage',
  { words }: QuotedWords,
  name: string,
): RecordCheck {
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  return {
    quotation,
    span,
    quoted: text.slice(span.start, span.end),
    focus: span,
    verdict,
    passage: null,
    heard: [],
    stretches: [],
    repairs: [],
    explanation: message(sentences[verdict], name),
  };
}

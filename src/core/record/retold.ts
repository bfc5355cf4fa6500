import { NEGATIONS } from '../annotation/telling-words';
import type { ArticleFacts } from '../archive/facts';
import type { Claim } from '../claim/claim';
import { readStatement, type WordKind } from '../disagreement/statement';
import { stemOf } from '../disagreement/stem';
import { type Found, passagesWith } from './candidates';
import { quotedSpeaker } from './check';
import { explainTold } from './explain';
import { CONDITIONS } from './judge';
import type { RecordShelf } from './record-shelf';
import type { QuotedSpeaker } from './speaker-label';
import { beginOf, endOf } from './speech';
import type { StoredRecord } from './stored-record';
import { FEWEST, type Telling, type ToldWord, tellingIn } from './telling';
import { isTelling } from './terms';
import type { RetoldClaim } from './verdict';
import { spokenWords } from './words';

/** Nobody tells so much in one sentence. */
const MOST = 80;
/** Share of the words that a passage must have by itself, letter by letter, to be read. */
const LEAST_MET = 0.5;
/** Passages that are read for one claim. */
const PASSAGES = 3;

/**
 * Finds the claims of which a record tells, in the article's own voice or in reported words, whoever's words they are: most of
 * the content words, and each figure, date and name, stand close together there, neither denied, nor asked, nor under a
 * condition that the claim does not name. Passages are found by an index; no record is scanned.
 */
export function retoldClaims(
  text: string,
  { claims, speakers }: Pick<ArticleFacts, 'claims' | 'speakers'>,
  shelf: RecordShelf,
): readonly RetoldClaim[] {
  if (shelf.size === 0) return [];
  return claims.flatMap((claim) => {
    const speaker = claim.speaker === null ? null : quotedSpeaker(speakers[claim.speaker]!);
    return retold(text, claim, speaker, shelf) ?? [];
  });
}

function retold(text: string, claim: Claim, speaker: QuotedSpeaker | null, shelf: RecordShelf): RetoldClaim | null {
  const words = toldWords(text, claim);
  if (words.length < FEWEST || words.length > MOST) return null;
  const own = text.slice(claim.start, claim.end);
  let best: (Telling & { readonly record: StoredRecord }) | null = null;
  for (const { record, passage } of passagesFor(words, shelf)) {
    const around = [passage - 1, passage, passage + 1].filter((each) => each >= 0 && each < record.size);
    const telling = tellingIn(shelf.reader.speechOf(record, around, speaker), words);
    if (telling !== null && telling.weight > (best?.weight ?? 0) && isToldAlike(own, telling))
      best = { ...telling, record };
  }
  if (best === null) return null;
  const { record } = best;
  const [first, last] = [best.words[0]!, best.words.at(-1)!];
  const { seconds, speaker: label } = first.utterance;
  return {
    start: claim.start,
    end: claim.end,
    passage: { path: record.path, from: beginOf(first), to: endOf(last), seconds, speaker: label },
    words: best.text,
    explanation: explainTold(record, seconds, best.text),
  };
}

/** The content words of a claim, each once; not those that only tell who says it. */
function toldWords(text: string, claim: Claim): readonly ToldWord[] {
  const words = new Map<string, ToldWord>();
  for (const { kind, said, span, stem, weight } of readStatement(claim, 0).words) {
    if (!said || span === null || kind === 'not') continue;
    const spoken = spokenWords(text.slice(span.start, span.end), 'noise').filter(({ key }) => isTelling(key));
    spoken.forEach(({ key }, index) => {
      const isLast = index === spoken.length - 1;
      words.set(key, { key, stems: new Set([stemOf(key), stem]), kind: toldKind(kind, isLast), weight });
    });
  }
  return [...words.values()];
}

function toldKind(kind: WordKind, isLast: boolean): ToldWord['kind'] {
  if (kind === 'name') return isLast ? 'name' : 'part';
  return kind === 'number' || kind === 'date' ? 'figure' : 'word';
}

function passagesFor(words: readonly ToldWord[], shelf: RecordShelf): readonly Found[] {
  const { found, common } = passagesWith(
    words.map(({ key }) => key),
    shelf,
  );
  return found.filter(({ terms }) => terms + common >= LEAST_MET * words.length).slice(0, PASSAGES);
}

/** Whether what is said is neither denied nor asked, and under no condition, unless the claim says so, too. */
function isToldAlike(claim: string, { words }: Telling): boolean {
  const [own, recorded] = [spokenWords(claim, 'noise'), words].map((each) => each.map(({ key }) => key));
  const both = (among: ReadonlySet<string>): boolean =>
    own!.some((key) => among.has(key)) === recorded!.some((key) => among.has(key));
  return both(NEGATIONS) && both(CONDITIONS) && !words.some(({ mark }) => mark.includes('?'));
}

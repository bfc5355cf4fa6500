import type { Article } from '../article/article';
import type { MarkedPassage, QuotationType } from '../quotation/quotation';
import { inTextOrder, type Span } from '../text/span';
import type { TokenizedText } from '../text/tokenize';
import { announcedDrafts } from './announced';
import type { Attribution, AttributionClass } from './attribution';
import { findCandidates, judgeCandidates } from './candidates';
import { endClauses } from './clauses';
import { classOfCue, isEventuality } from './cue-class';
import { scoreCues } from './cues';
import type { Draft, Stretch } from './draft';
import { cutAtMarks } from './marks-in-content';
import type { Model } from './model';
import { nestedDrafts } from './nested';
import { mendParts } from './parenthetical';
import { claimPassages } from './passages';
import { quotedInside } from './quoted-inside';
import { isRefusal } from './refusals';
import { partRivals } from './rivals';
import { boundSource } from './source-bounds';
import { layoutDrafts } from './turns';
import { describeWords, PHRASE, type Words } from './words';

/**
 * The judge is trained on whether content was found by its own cue. What is found by another cue is right as well, which
 * held-out articles show to be worth this much in log-odds.
 */
const CALIBRATION = 0.35;

/** Who is surprised takes what surprises them for a fact. */
const FEELINGS: ReadonlySet<string> = new Set(
  'surprise amaze astonish shock please delight sadden dismay disappoint relieve embarrass thrill upset'.split(' '),
);

/** Log-odds from which a candidate is taken for an attribution: a little under even, as a missed one costs more. */
const THRESHOLD = -0.65;

/**
 * Finds the attributions of an English article, after Newell et al. (2018, PolNeAR) in the cascade of Pareti (2015):
 * cues, then the content and source of each; then what layout and marks make certain.
 *
 * @param threshold log-odds
 */
export function attributeWith(
  model: Model,
  article: Article,
  text: TokenizedText,
  marked: readonly MarkedPassage[],
  threshold = THRESHOLD,
): Attribution[] {
  const words = describeWords(text, marked, article.blocks);
  const candidates = findCandidates(words, model, scoreCues(words, model));
  const judged = judgeCandidates(words, model, candidates);
  const accepted: Draft[] = layoutDrafts(article, words);
  const sure = new Set(accepted.map(({ cue }) => cue?.first));
  const inSources = new Uint8Array(words.count);
  for (const { source } of accepted) if (source !== null) inSources.fill(1, source.first, source.end);
  const rejected: Draft[] = [];
  candidates.forEach(({ cue, parts }, k) => {
    const { content, source } = boundSource(words, cue, cutAtMarks(words, cue, mendParts(words, cue, parts)));
    if (sure.has(cue) || inSources[cue] === 1 || content.some(({ end }) => inSources[end - 1] === 1)) return;
    if (isRefusal(words, cue, content)) return;
    const according = words.tokens[cue]!.lower === 'according' && words.tokens[cue + 1]?.lower === 'to';
    const draft = {
      cue: { first: cue, end: according ? cue + 2 : cue + 1 },
      content,
      source: spoken(words, source),
      logOdds: judged[k]!,
    };
    if (draft.logOdds >= threshold) accepted.push(draft);
    else rejected.push(draft);
  });
  const nested = nestedDrafts(words, accepted, rejected);
  const announced = announcedDrafts(words, accepted);
  const drafts = claimPassages(
    article,
    words,
    marked,
    endClauses(words, [...accepted, ...nested, ...announced]),
    rejected,
  );
  const said = new Set(drafts.map(({ cue }) => cue?.first));
  const inside = quotedInside(words, marked).filter(({ cue }) => !said.has(cue!.first));
  return [...partRivals(words, drafts), ...inside]
    .map((draft) => attributionOf(words, draft))
    .sort((a, b) => inTextOrder(a.content[0]!, b.content[0]!));
}

/** A source is more than an article or a mark: "the claim that" has nobody who claims. */
function spoken(words: Words, source: Stretch | null): Stretch | null {
  for (let i = source?.first ?? 0; i < (source?.end ?? 0); i++) {
    const { pos, lower } = words.tokens[i]!;
    if (pos !== 'PUNCT' && lower !== 'the' && lower !== 'a' && lower !== 'an') return source;
  }
  return null;
}

function attributionOf(words: Words, { cue, source, content, logOdds, verbatim }: Draft): Attribution {
  const type = verbatim ? 'direct' : typeOf(words, content);
  return {
    type,
    class: classOf(words, cue, content, type),
    content: content.map((part) => spanOf(words, part)),
    cue: cue && spanOf(words, cue),
    source: source && spanOf(words, source),
    score: 1 / (1 + Math.exp(-logOdds - CALIBRATION)),
  };
}

/**
 * Words in marks are somebody's assertion whatever the verb; an unknown verb without marks tells what somebody does, and so
 * does "promised to go", for all that a promise is said.
 */
function classOf(
  words: Words,
  cue: Stretch | null,
  content: readonly Stretch[],
  type: QuotationType,
): AttributionClass {
  if (cue === null) return 'assertion';
  const { lemma, pos } = words.tokens[cue.first]!;
  const told = content.find(({ first }) => first >= cue.end);
  if (pos === 'VERB' && type !== 'direct' && isEventuality(lemma) && told && isInfinitive(words, told))
    return 'eventuality';
  if (FEELINGS.has(lemma)) return 'fact';
  return classOfCue(lemma) ?? (type === 'indirect' && pos === 'VERB' ? 'eventuality' : 'assertion');
}

/** "to go", "residents to leave". */
function isInfinitive({ tokens, phrase }: Words, { first, end }: Stretch): boolean {
  let at = first;
  while (at < end && phrase[at] === PHRASE.nominal) at++;
  return at + 1 < end && tokens[at]!.lower === 'to' && phrase[at + 1] === PHRASE.verb;
}

const spanOf = (words: Words, { first, end }: Stretch): Span => ({
  start: words.tokens[first]!.start,
  end: words.tokens[end - 1]!.end,
});

function typeOf(words: Words, content: readonly Stretch[]): QuotationType {
  let quoted = 0;
  let all = 0;
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      if (words.tokens[i]!.pos === 'PUNCT') continue;
      all++;
      if (words.passage[i]! >= 0) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === all ? 'direct' : 'mixed';
}

import type { Article } from '../article/article';
import type { MarkedPassage, QuotationType } from '../quotation/quotation';
import { inTextOrder, type Span } from '../text/span';
import type { TokenizedText } from '../text/tokenize';
import type { Attribution } from './attribution';
import { findCandidates, judgeCandidates } from './candidates';
import { classOfCue } from './cueClass';
import { scoreCues } from './cues';
import type { Draft, Stretch } from './draft';
import type { Model } from './model';
import { claimPassages } from './passages';
import { layoutDrafts } from './turns';
import { describeWords, type Words } from './words';

/** Log-odds from which a candidate is taken for an attribution: a little under even, as a missed one costs more. */
const THRESHOLD = -0.5;

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
  const rejected: Draft[] = [];
  candidates.forEach(({ cue, parts: { content, source } }, k) => {
    if (sure.has(cue)) return;
    const according = words.tokens[cue]!.lower === 'according' && words.tokens[cue + 1]?.lower === 'to';
    const draft = { cue: { first: cue, end: according ? cue + 2 : cue + 1 }, content, source, logOdds: judged[k]! };
    if (draft.logOdds >= threshold) accepted.push(draft);
    else rejected.push(draft);
  });
  return claimPassages(article, words, marked, accepted, rejected)
    .map((draft) => attributionOf(words, draft))
    .sort((a, b) => inTextOrder(a.content[0]!, b.content[0]!));
}

function attributionOf(words: Words, { cue, source, content, logOdds }: Draft): Attribution {
  return {
    type: typeOf(words, content),
    class: (cue && classOfCue(words.tokens[cue.first]!.lemma)) ?? 'assertion',
    content: content.map((part) => spanOf(words, part)),
    cue: cue && spanOf(words, cue),
    source: source && spanOf(words, source),
    score: 1 / (1 + Math.exp(-logOdds)),
  };
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

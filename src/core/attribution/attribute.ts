import type { Article } from '../article/article';
import type { MarkedPassage } from '../quotation/quotation';
import type { TokenizedText } from '../text/tokenize';
import { attributeWith } from './attribute-with';
import type { Attribution } from './attribution';
import packed from './attribution.model.json';
import { type Model, unpackModel } from './model';

/** Marks alone are no proof that somebody speaks. */
const SCORE_OF_MARKS = 0.5;

let model: Model | undefined;

/**
 * Finds who says what. In English a trained model proposes cues, finds the content and source of each and judges them
 * (see `attributeWith`); layout and marks add what they make certain. In another language only the marks are read:
 * direct quotations without cue or source.
 *
 * @param marked what `findMarkedPassages` found in the article
 * @returns attributions in text order of their content
 */
export function attribute(
  article: Article,
  text: TokenizedText,
  marked: readonly MarkedPassage[],
): readonly Attribution[] {
  if (!article.english) return marked.filter(({ depth, scare }) => depth === 0 && !scare).map(bareQuotation);
  model ??= unpackModel(packed);
  return attributeWith(model, article, text, marked);
}

const bareQuotation = ({ span }: MarkedPassage): Attribution => ({
  type: 'direct',
  class: 'assertion',
  content: [span],
  cue: null,
  source: null,
  score: SCORE_OF_MARKS,
});

import type { Article } from '../article/article';
import type { MarkedPassage, QuotationType } from '../quotation/quotation';
import { inTextOrder, overlaps, type Span } from '../text/span';
import type { Sentence, Token, TokenizedText } from '../text/tokenize';
import type { Attribution } from './attribution';
import { classOfCue } from './cueClass';
import { mentionAfter, mentionBefore } from './mention';

/** Whom a cue belongs to: tokens of cue and source, both with exclusive ends. */
interface Finding {
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/**
 * Finds who says what: quotations by their marks with the cue and name beside them, reported clauses by their cue.
 * In a language other than English only the marks are read: direct quotations without cue or source.
 *
 * @param marked what `findMarkedPassages` found in the article
 * @returns attributions in text order of their content
 */
export function attribute(
  article: Article,
  text: TokenizedText,
  marked: readonly MarkedPassage[],
): readonly Attribution[] {
  const speech = marked.filter((passage) => passage.depth === 0 && !passage.scare);
  if (!article.english) return speech.map(({ span }) => attribution('direct', [span], null, null, 0.5));
  const found: Attribution[] = [];
  let next = 0;
  for (const sentence of text.sentences) {
    while (next < speech.length && speech[next]!.span.end <= sentence.start) next++;
    const quoted: Span[] = [];
    for (let i = next; i < speech.length && speech[i]!.span.start < sentence.end; i++) quoted.push(speech[i]!.span);
    const finding = findCue(text.tokens, sentence, quoted);
    if (finding === null) continue;
    const made = build(text.tokens, sentence, quoted, finding);
    if (made !== null) found.push(made);
  }
  const taken = found.flatMap(({ content }) => content);
  for (const { span } of speech) {
    if (!taken.some((part) => overlaps(part, span))) found.push(attribution('direct', [span], null, null, 0.3));
  }
  return found.sort((a, b) => inTextOrder(a.content[0]!, b.content[0]!));
}

function attribution(
  type: QuotationType,
  content: readonly Span[],
  cue: Span | null,
  source: Span | null,
  score: number,
  lemma = 'say',
): Attribution {
  return { type, class: classOfCue(lemma) ?? 'assertion', content, cue, source, score };
}

function findCue(tokens: readonly Token[], sentence: Sentence, quoted: readonly Span[]): Finding | null {
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i]!;
    if (quoted.some((span) => overlaps(span, token))) continue;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const end = mentionAfter(tokens, i + 2, sentence.endToken);
      if (end !== null) return { cueStart: i, cueEnd: i + 2, sourceStart: i + 2, sourceEnd: end };
    }
    if (token.pos !== 'VERB' || classOfCue(token.lemma) !== 'assertion') continue;
    let last = i - 1;
    while (last > sentence.firstToken && (tokens[last]!.pos === 'AUX' || tokens[last]!.pos === 'ADV')) last--;
    const start = mentionBefore(tokens, last, sentence.firstToken);
    if (start !== null && !quoted.some((span) => overlaps(span, tokens[last]!))) {
      return { cueStart: last + 1, cueEnd: i + 1, sourceStart: start, sourceEnd: last + 1 };
    }
    const end = mentionAfter(tokens, i + 1, sentence.endToken);
    if (end !== null && quoted.length > 0) return { cueStart: i, cueEnd: i + 1, sourceStart: i + 1, sourceEnd: end };
  }
  return null;
}

function build(
  tokens: readonly Token[],
  sentence: Sentence,
  quoted: readonly Span[],
  { cueStart, cueEnd, sourceStart, sourceEnd }: Finding,
): Attribution | null {
  const cue = stretch(tokens, cueStart, cueEnd);
  const source = stretch(tokens, sourceStart, sourceEnd);
  const lemma = tokens[cueEnd - 1]!.lemma;
  if (quoted.length > 0) return attribution('direct', quoted, cue, source, 0.9, lemma);
  const first = Math.min(cueStart, sourceStart);
  const last = Math.max(cueEnd, sourceEnd);
  let from = last;
  let to = sentence.endToken;
  while (to > from && tokens[to - 1]!.pos === 'PUNCT') to--;
  if (to - from < 2 || (tokens[from]!.lower !== 'that' && first > sentence.firstToken + 3)) {
    from = sentence.firstToken;
    to = first;
    while (to > from && tokens[to - 1]!.pos === 'PUNCT') to--;
  } else {
    while (from < to && (tokens[from]!.pos === 'PUNCT' || tokens[from]!.lower === 'that')) from++;
  }
  return to - from < 2 ? null : attribution('indirect', [stretch(tokens, from, to)], cue, source, 0.5, lemma);
}

const stretch = (tokens: readonly Token[], first: number, end: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
});

import type { Article } from '../article/article';
import { type Draft, endsLine, SURE } from './draft';
import { EDGE, PHRASE, tagNumber, type Words } from './words';

const PROPN = tagNumber('PROPN');
const VERB = tagNumber('VERB');
const AUX = tagNumber('AUX');
const PUNCT = tagNumber('PUNCT');
/** Tokens of a name with what describes it. */
const LONGEST_LABEL = 16;

/** Quotations under a label at the head of their line: "Ada Krall, baker: “…”". */
export function labelledDrafts(article: Article, words: Words): Draft[] {
  const drafts: Draft[] = [];
  for (let p = 0; p < words.passageFirst.length; p++) {
    const first = words.passageFirst[p]!;
    if (first < 2 || words.tokens[first - 1]!.text !== ':') continue;
    const draft = labelledDraft(article, words, { first, end: words.passageEnd[p]! });
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function labelledDraft(article: Article, words: Words, content: Draft['content'][number]): Draft | null {
  const { pos, edge, passage, phrase } = words;
  const colon = content.first - 1;
  let start = colon;
  while (start > 0 && colon - start < LONGEST_LABEL && !endsLine(article, words, start)) {
    start--;
    if (pos[start] === VERB || pos[start] === AUX || passage[start]! >= 0) return null;
  }
  if (start > 0 && !endsLine(article, words, start)) return null;
  while (
    start < colon &&
    (pos[start] === PUNCT || /^[*•+]$/.test(words.tokens[start]!.text)) &&
    edge[start] !== EDGE.opens
  )
    start++;
  if (pos[start] !== PROPN) return null;
  let nameEnd = start;
  while (nameEnd < colon && phrase[nameEnd] === PHRASE.nominal) nameEnd++;
  return {
    cue: { first: colon, end: colon + 1 },
    source: { first: start, end: nameEnd },
    content: [content],
    logOdds: SURE,
  };
}

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { filled } from '../../drawing/words';
import { coverageWords } from '../coverage-words';
import type { CheckedArticle, CheckedDisagreement, DisagreeingPassage } from '../fact-check';
import { dayOf, type ReportStage } from '../stage';
import { claimItem } from './claim-item';
import { aroundPlaces, PLACE } from './place';
import { quotationItem } from './quotation-item';

/** One article, piece by piece: what it is, how far its checking is, its claims and what disagrees with it. */
export function* articleParts(article: CheckedArticle, id: string, stage: ReportStage): Generator<string, void> {
  const { title, path, claims, quotations, disagreements } = article;
  const { words, forReaders } = stage;
  const [head, foot] = aroundPlaces(
    h('article', { ariaLabelledBy: [id] }, [
      h('h2', { id }, title),
      h('p', { className: ['quiet'] }, [about(article, stage), ...(forReaders ? [] : [' · ', h('code', path)])]),
      ...(forReaders ? [] : [progress(article, stage)]),
      PLACE,
    ]),
  );
  yield head!;
  yield* listParts(words.claims, h('ol', { className: ['claims'] }, PLACE), claims, (claim) => claimItem(claim, stage));
  yield* listParts(words.quotations, h('ul', { className: ['quotations'] }, PLACE), quotations, (each) =>
    quotationItem(each, stage),
  );
  yield* listParts(words.disagreements, h('ul', { className: ['disagreements'] }, PLACE), disagreements, (each) =>
    disagreementItem(each, stage),
  );
  yield foot!;
}

/** A list below its heading, item by item; nothing where there is none. */
function* listParts<Item>(
  heading: string,
  list: Element,
  items: readonly Item[],
  itemOf: (item: Item) => Element,
): Generator<string, void> {
  if (items.length === 0) return;
  const [head, foot] = aroundPlaces([h('h3', heading), list]);
  yield head!;
  for (const item of items) yield toHtml(itemOf(item));
  yield foot!;
}

const about = ({ outlet, author, date }: CheckedArticle, stage: ReportStage): string =>
  [outlet, author, date === null ? stage.words.undated : dayOf(date, stage)]
    .filter((each) => each !== null)
    .join(' · ');

function progress({ coverage }: CheckedArticle, { words }: ReportStage): Element {
  return h('p', { className: ['coverage'] }, [
    ...(coverage.claims > 0
      ? [h('meter', { min: 0, max: coverage.claims, value: coverage.checked, ariaHidden: 'true' })]
      : []),
    coverageWords(coverage, words),
  ]);
}

function disagreementItem({ level, explanation, passages, settled }: CheckedDisagreement, stage: ReportStage): Element {
  const { words } = stage;
  const decision =
    settled && filled(words.settled, words.verdicts[settled.verdict], settled.person, dayOf(settled.time, stage));
  return h('li', { className: [settled === null ? level : 'settled'] }, [
    h('p', { className: ['standing'] }, decision ?? `${level === 'warning' ? '⚠' : 'ℹ'} ${words.levels[level]}`),
    h('p', explanation),
    ...(settled === null || settled.reason === '' ? [] : [h('p', `${words.reason}: ${settled.reason}`)]),
    h(
      'ul',
      { className: ['passages'] },
      passages.map((passage) => passageItem(passage, stage)),
    ),
  ]);
}

const passageItem = (
  { label, path, line, words: [before, focus, after] }: DisagreeingPassage,
  { words }: ReportStage,
) =>
  h('li', [
    h('blockquote', [before, ...(focus === '' ? [] : [h('mark', focus)]), after]),
    h('span', { className: ['quiet'] }, [`${label} · `, h('code', path), ` · ${filled(words.line, line)}`]),
  ]);

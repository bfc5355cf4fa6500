import type { Element } from 'hast';
import { h } from 'hastscript';
import { filled } from '../../drawing/words';
import { coverageWords } from '../coverage-words';
import type { CheckedArticle, CheckedDisagreement, DisagreeingPassage } from '../fact-check';
import { dayOf, type ReportStage } from '../stage';
import { claimItem } from './claim-item';
import { quotationItem } from './quotation-item';

/** One article: what it is, how far its checking is, its claims and what disagrees with it. */
export function articleSection(article: CheckedArticle, id: string, stage: ReportStage): Element {
  const { title, path, claims, quotations, disagreements } = article;
  const { words, forReaders } = stage;
  return h('article', { ariaLabelledBy: [id] }, [
    h('h2', { id }, title),
    h('p', { className: ['quiet'] }, [about(article, stage), ...(forReaders ? [] : [' · ', h('code', path)])]),
    ...(forReaders ? [] : [progress(article, stage)]),
    ...(claims.length === 0
      ? []
      : [
          h('h3', words.claims),
          h(
            'ol',
            { className: ['claims'] },
            claims.map((claim) => claimItem(claim, stage)),
          ),
        ]),
    ...(quotations.length === 0
      ? []
      : [
          h('h3', words.quotations),
          h(
            'ul',
            { className: ['quotations'] },
            quotations.map((each) => quotationItem(each, stage)),
          ),
        ]),
    ...(disagreements.length === 0
      ? []
      : [
          h('h3', words.disagreements),
          h(
            'ul',
            { className: ['disagreements'] },
            disagreements.map((each) => disagreementItem(each, stage)),
          ),
        ]),
  ]);
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

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PicturedArticle, PicturedClaim, StatedValue, StoryPicture } from '../story/picture';
import { period } from './dates';
import { inline, signOf, standingSign } from './signs';
import type { Stage } from './stage';
import { filled } from './words';

/**
 * The matrix as an HTML table: claims by articles. Each row holds what is said twice: in the cells and, beside the claim,
 * as a key to the signs for whoever sees the table too narrow for words. A plain table; the page
 * that makes its parts buttons makes it an ARIA grid.
 */
export function matrixTable(picture: StoryPicture, stage: Stage): Element {
  const { articles, matrix } = picture;
  const { words } = stage;
  return h('table', { className: ['matrix'], ariaLabel: words.claims }, [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col', className: ['corner'], dataKey: 'head' }, words.claim),
        ...articles.map((article) => articleHead(article, stage)),
      ]),
    ]),
    h(
      'tbody',
      matrix.claims.map((claim) => claimRow(claim, articles, stage)),
    ),
  ]);
}

function articleHead(
  { key, label, title, date, passage }: PicturedArticle,
  { words, locale, opening }: Stage,
): Element {
  const when = date === null ? words.undated : period(date, date, locale);
  return h('th', { scope: 'col', className: ['article'] }, [
    h('span', { className: ['open'], title, ...opening(passage, `${label}, ${when}: ${title}`, `head ${key}`) }, [
      h('span', { className: ['label'] }, label),
      h('span', { className: ['date'] }, when),
    ]),
  ]);
}

function claimRow(claim: PicturedClaim, articles: readonly PicturedArticle[], stage: Stage): Element {
  const { key, topic, standing, kind, explanation, values, cells } = claim;
  const { words, palette } = stage;
  return h('tr', { className: [standing] }, [
    h('th', { scope: 'row', dataKey: `row ${key}`, title: explanation }, [
      h('span', { className: ['topic'] }, topic),
      h('span', { className: ['standing'] }, [
        inline(standingSign(standing, palette)),
        [...(kind === null ? [] : [words.kinds[kind]]), words.standings[standing]].join(' · '),
      ]),
      h(
        'span',
        { className: ['values'], ariaHidden: 'true' },
        values.map((said, value) => h('span', [inline(signOf(value, palette)), said])),
      ),
    ]),
    ...cells.map((cell, column) => cellOf(claim, articles[column]!, cell, stage)),
  ]);
}

function cellOf(claim: PicturedClaim, article: PicturedArticle, cell: readonly StatedValue[], stage: Stage): Element {
  const { words } = stage;
  const key = `cell ${claim.key} ${article.key}`;
  if (cell.length === 0)
    return h('td', { className: ['empty'], dataKey: key, ariaLabel: filled(words.saysNothing, article.label) });
  return h(
    'td',
    cell.map((stated, index) => statedValue(article, stated, `${key} ${index}`, stage)),
  );
}

function statedValue(
  { label }: PicturedArticle,
  { value, said, voice, passage }: StatedValue,
  key: string,
  { words, palette, opening }: Stage,
): Element {
  const name = voice === null ? filled(words.says, label, said) : filled(words.saysBy, label, said, voice);
  return h('span', { className: ['open'], title: name, ...opening(passage, name, key) }, [
    inline(signOf(value, palette)),
    h('span', { className: ['said'] }, said),
    ...(voice === null ? [] : [h('span', { className: ['voice'] }, voice)]),
  ]);
}

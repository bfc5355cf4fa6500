import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Quoting, QuotingLink, QuotingNode } from '../story/picture';
import type { Stage } from './stage';
import { filled } from './words';

/** Who quotes whom as a list of sentences: the graph for whoever does not see it. */
export function quotingList({ articles, speakers, mentioned, quotes, mentions }: Quoting, stage: Stage): Element {
  const { words } = stage;
  return h('ul', { className: ['quoting'], ariaLabel: words.quoting }, [
    ...quotes.map((link) => sentence(link, articles, speakers, words.quotes, stage)),
    ...mentions.map((link) => sentence(link, speakers, mentioned, words.speaksOf, stage)),
  ]);
}

function sentence(
  { from, to, count, passage }: QuotingLink,
  left: readonly QuotingNode[],
  right: readonly QuotingNode[],
  template: string,
  { opening }: Stage,
): Element {
  const [a, b] = [left[from]!, right[to]!];
  const said = filled(template, a.label, b.label, count);
  return h('li', h('span', { className: ['open'], ...opening(passage, said, `said ${a.key} ${b.key}`) }, said));
}

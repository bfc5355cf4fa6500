import type { Quoting, QuotingLink } from '../story/picture';

/**
 * The same graph with its layers in an order in which few lines cross: each node at the mean place of those it is linked to
 * on its left (the barycentre method of Sugiyama, Tagawa & Toda 1981, one sweep from the articles, which stay by date).
 */
export function ordered(quoting: Quoting): Quoting {
  const speakers = byMeanPlace(quoting.speakers.length, quoting.quotes);
  const quotes = quoting.quotes.map((link) => ({ ...link, to: speakers.indexOf(link.to) }));
  const fromSpeakers = quoting.mentions.map((link) => ({ ...link, from: speakers.indexOf(link.from) }));
  const mentioned = byMeanPlace(quoting.mentioned.length, fromSpeakers);
  return {
    ...quoting,
    speakers: speakers.map((index) => quoting.speakers[index]!),
    mentioned: mentioned.map((index) => quoting.mentioned[index]!),
    quotes,
    mentions: fromSpeakers.map((link) => ({ ...link, to: mentioned.indexOf(link.to) })),
  };
}

/** Indexes of the right layer by the mean place of what they are linked to; those of one place as they came. */
function byMeanPlace(size: number, links: readonly QuotingLink[]): readonly number[] {
  const sums = Array.from({ length: size }, () => ({ places: 0, count: 0 }));
  for (const { from, to, count } of links) {
    sums[to]!.places += from * count;
    sums[to]!.count += count;
  }
  const mean = sums.map(({ places, count }) => places / Math.max(count, 1));
  return mean.map((_, index) => index).sort((a, b) => mean[a]! - mean[b]! || a - b);
}

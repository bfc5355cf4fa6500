import type { Quotation } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
import { heldBy, inTextOrder, type Span } from '../text/span';
import { type DrawnArticle, type StoryMatter, voiceOf } from './matter';
import type { Passages } from './passages';
import type { PicturedArticle, Quoting, QuotingLink, QuotingNode } from './picture';

/** Speakers, and people mentioned, whose lines can still be told apart. */
const MOST_NODES = 30;

/** Somebody in the making of the graph. */
interface Party {
  readonly key: string;
  readonly label: string;
  readonly passage: Place;
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

/** A line in the making of the graph, from one key to another. */
interface Line {
  readonly from: string;
  readonly to: string;
  count: number;
  readonly passage: Place;
}

/** A layer of lines by both ends, and who is at their right ends. */
interface Layer {
  readonly lines: Map<string, Line>;
  readonly parties: Map<string, Party>;
}

/** Who quotes whom in a story, and of whom those speak; with a pause before each quotation. */
export function* quotingInSteps(
  matter: StoryMatter,
  articles: readonly DrawnArticle[],
  pictured: readonly PicturedArticle[],
  passages: Passages,
): Generator<void, Quoting> {
  const quoted: Layer = { lines: new Map(), parties: new Map() };
  const spokenOf: Layer = { lines: new Map(), parties: new Map() };
  let unnamed = 0;
  for (const [index, article] of articles.entries()) {
    const { path, facts } = article;
    const named = facts.speakers
      .flatMap(({ mentions, kind }, speaker) =>
        kind === 'unnamed' ? [] : mentions.map(({ start, end }) => ({ start, end, speaker })),
      )
      .sort(inTextOrder);
    for (const quotation of facts.quotations.filter(isSpeech)) {
      yield;
      const speaker =
        quotation.speaker !== null && partyOf(matter, article, quotation.speaker, placeOf(path, quotation));
      if (!speaker || facts.speakers[quotation.speaker!]!.kind === 'unnamed') {
        unnamed++;
        continue;
      }
      // "according to a letter seen by this paper"
      if (speaker.label === '') continue;
      draw(quoted, pictured[index]!.key, speaker);
      const mentioned = quotation.content.flatMap((part) => heldBy(named, part));
      for (const mention of mentioned) {
        const other = partyOf(matter, article, mention.speaker, { path, span: mention });
        if (other.key !== speaker.key) draw(spokenOf, speaker.key, other);
      }
    }
  }
  const speakers = most(quoted);
  const shown = new Set(speakers.map(({ key }) => key));
  // of who never speaks in the story, places and things are too many
  for (const [id, { from, to }] of spokenOf.lines) if (!shown.has(from) || !shown.has(to)) spokenOf.lines.delete(id);
  const mentioned = most(spokenOf);
  const nodeOf = ({ key, label, passage }: Party): QuotingNode => ({
    key,
    label,
    passage: passages.add(passage.path, passage.span),
  });
  const nodes = pictured.map(({ key, label, passage }): QuotingNode => ({ key, label, passage }));
  return {
    articles: nodes,
    speakers: speakers.map(nodeOf),
    mentioned: mentioned.map(nodeOf),
    quotes: linksOf(quoted, nodes, speakers, passages),
    mentions: linksOf(spokenOf, speakers, mentioned, passages),
    unnamed,
    leftOut: quoted.parties.size - speakers.length,
  };
}

const placeOf = (path: string, { source, content }: Quotation): Place => ({ path, span: source ?? content[0]! });

/** One person over all articles, however called. */
function partyOf(matter: StoryMatter, article: DrawnArticle, speaker: number, passage: Place): Party {
  const person = matter.archive.personOf(article.path, speaker);
  return {
    key: person?.id ?? `${article.key} ${speaker}`,
    label: voiceOf(matter, article, speaker) ?? '',
    passage,
  };
}

function draw({ lines, parties }: Layer, from: string, to: Party): void {
  if (!parties.has(to.key)) parties.set(to.key, to);
  const id = `${from}\n${to.key}`;
  const known = lines.get(id);
  if (known) known.count++;
  else lines.set(id, { from, to: to.key, count: 1, passage: to.passage });
}

/** Those at most lines' ends, by what these count; of equals the first. */
function most({ lines, parties }: Layer): readonly Party[] {
  const counts = new Map<string, number>();
  for (const { to, count } of lines.values()) counts.set(to, (counts.get(to) ?? 0) + count);
  return [...parties.values()]
    .filter(({ key }) => counts.has(key))
    .sort((a, b) => counts.get(b.key)! - counts.get(a.key)!)
    .slice(0, MOST_NODES);
}

function linksOf(
  { lines }: Layer,
  left: readonly { readonly key: string }[],
  right: readonly { readonly key: string }[],
  passages: Passages,
): readonly QuotingLink[] {
  const [from, to] = [left, right].map((nodes) => new Map(nodes.map(({ key }, index) => [key, index]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  return [...lines.values()].flatMap((line): QuotingLink[] => {
    const [a, b] = [from.get(line.from), to.get(line.to)];
    if (a === undefined || b === undefined) return [];
    return [{ from: a, to: b, count: line.count, passage: passages.add(line.passage.path, line.passage.span) }];
  });
}

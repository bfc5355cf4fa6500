import type { Article } from '../article/article';
import type { Attribution } from '../attribution/attribution';
import type { MarkedPassage } from '../quotation/quotation';
import { overlapping } from '../text/overlapping';
import type { Span } from '../text/span';
import type { TokenizedText } from '../text/tokenize';
import { Antecedents } from './antecedents';
import { buildCast } from './cast';
import { type Entity, fullestSpelling } from './entity';
import { firstPersonSources, linkFirstPerson, markQuotations, nesting, withoutSource } from './inside-quotations';
import { type NamePhrase, namePhrases } from './name-phrases';
import { readReferences } from './reference-reader';
import type { ArticleSpeaker, ResolvedSpeakers } from './speaker';

/**
 * Finds who stands behind the sources of an article's attributions.
 *
 * Names are put together first (`buildCast`); then the text is read once from the beginning, and each pronoun, role
 * mention and source finds its antecedent among the entities named lately. A source that names nobody and points to
 * nobody named ("a senior official") is a speaker of kind `unnamed`, of its own in this article; a pronoun without
 * antecedent has none. Takes time linear in the text.
 *
 * @param text the tokens and sentences of `article.prose`
 * @param attributions of this article, in any order
 * @param marked its passages between marks: what stands in the title of a song or a film is nobody
 */
export function resolveSpeakers(
  article: Article,
  text: TokenizedText,
  attributions: readonly Attribution[],
  marked: readonly MarkedPassage[],
): ResolvedSpeakers {
  if (!article.english) return { speakers: [], speakerOf: attributions.map(() => null), named: [] };
  const sources = attributions.flatMap(({ source }) => source ?? []);
  const phrases = outsideTerms(namePhrases(text, sources), marked, sources);
  const cast = buildCast(text, phrases);
  const inQuotation = markQuotations(article, text.tokens, attributions);
  const nested = nesting(attributions);
  const reading = {
    text,
    phrases,
    cast,
    antecedents: new Antecedents(),
    byRole: new Map(),
    inQuotation,
    outer: nested.outer,
  };
  const speaking = readReferences(reading, attributions);
  firstPersonSources(article, text, attributions, nested, speaking);
  linkFirstPerson(text, attributions, nested, speaking);
  withoutSource(article, attributions, nested, speaking);

  const order = new Map<Entity, number>();
  for (const entity of speaking) if (entity && !order.has(entity)) order.set(entity, 0);
  const spoken = [...order.keys()].sort(byFirstMention);
  spoken.forEach((entity, index) => {
    order.set(entity, index);
  });
  return {
    speakers: spoken.map(toSpeaker),
    speakerOf: speaking.map((entity) => (entity ? order.get(entity)! : null)),
    named: cast.entities.filter((entity) => !order.has(entity) && entity.mentions.length > 0).map(toSpeaker),
  };
}

/** Names but those in marks around a term or a title ("the song “Ada Quell”"), unless a source is in them. */
function outsideTerms(
  phrases: readonly NamePhrase[],
  marked: readonly MarkedPassage[],
  sources: readonly Span[],
): readonly NamePhrase[] {
  const citing = overlapping(sources, (source) => source);
  const terms = marked.filter(({ scare }) => scare).map(({ span }) => span);
  let at = 0;
  return phrases.filter((phrase) => {
    while (at < terms.length && terms[at]!.end <= phrase.start) at++;
    const term = terms[at];
    return term === undefined || term.start >= phrase.start || citing(term).length > 0;
  });
}

const firstMention = (entity: Entity): number =>
  entity.mentions.reduce((first, mention) => Math.min(first, mention.start), Number.POSITIVE_INFINITY);

const byFirstMention = (a: Entity, b: Entity): number => firstMention(a) - firstMention(b) || 0;

function toSpeaker(entity: Entity): ArticleSpeaker {
  const name = fullestSpelling(entity.spellings);
  const aliases = [...entity.spellings.keys()].filter((spelling) => spelling !== name);
  const mentions = entity.mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, index, all) => index === 0 || mention.start !== all[index - 1]!.start);
  return { name, kind: entity.kind, aliases, roles: entity.roles, mentions };
}

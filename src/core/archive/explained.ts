import type { Disagreement } from '../disagreement/disagreement';
import { sentences } from '../disagreement/sentences';
import { type Message, type MessagePart, message, series, unpackMessage } from '../text/message';
import type { Archive } from './archive';

/**
 * A disagreement's explanation with the names that people gave to who speaks. It was made from the articles alone, of which each
 * has its own name for a speaker; a name that means two people there stays, as do all names while it is not known who is who.
 */
export function explanationOf(
  { explanation, passages }: Pick<Disagreement, 'explanation' | 'passages'>,
  archive: Pick<Archive, 'facts' | 'decidedPersonOf' | 'hasDecisions'>,
): MessagePart {
  if (!archive.hasDecisions) return explanation;
  let names: ReadonlyMap<string, string> | undefined;
  const nameOf = (voice: string): string => {
    names ??= namesIn(passages, archive);
    return names.get(voice) ?? voice;
  };
  return withVoices(explanation, nameOf);
}

/** By the article's own name of each who speaks: the name that is shown. */
function namesIn(
  passages: Disagreement['passages'],
  archive: Pick<Archive, 'facts' | 'decidedPersonOf' | 'hasDecisions'>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { path, claim } of passages) {
    const facts = archive.facts(path);
    const speaker = facts?.claims[claim]?.speaker ?? null;
    const own = speaker === null ? undefined : facts?.speakers[speaker]?.name;
    if (speaker === null || own === undefined) continue;
    const shown = archive.decidedPersonOf(path, speaker)?.name ?? own;
    names.set(own, names.has(own) && names.get(own) !== shown ? own : shown);
  }
  return names;
}

function withVoices(part: MessagePart, nameOf: (voice: string) => string): MessagePart {
  if (typeof part === 'string') return part;
  if ('packed' in part) return withVoices(unpackMessage(part), nameOf);
  if ('parts' in part)
    return series(
      part.between,
      part.parts.map((each) => withVoices(each, nameOf)),
    );
  return message(part.template, ...valuesOf(part, nameOf));
}

function valuesOf({ template, values }: Message, nameOf: (voice: string) => string): readonly MessagePart[] {
  const [voice, ...others] = values;
  if (template === sentences.voiceIn && typeof voice === 'string') return [nameOf(voice), ...others];
  return values.map((each) => withVoices(each, nameOf));
}

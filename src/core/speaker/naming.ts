import type { ArticleSpeaker, SpeakerKind } from './speaker';

/** What an article calls a speaker. */
export type Naming = Omit<ArticleSpeaker, 'mentions'>;

/** A naming as text: a fifth of the memory, and nearly all rest nearly always. Two articles that call somebody the same have the same. */
export type PackedNaming = string;

type Packed = readonly [kind: number, name: string, aliases?: readonly string[], roles?: readonly string[]];

const KINDS: readonly SpeakerKind[] = ['person', 'organization', 'group', 'unnamed'];

/** The naming for keeping. */
export function packNaming({ kind, name, aliases, roles }: Naming): PackedNaming {
  const head = [KINDS.indexOf(kind), name] as const;
  // most names have no other spelling and no role
  const packed: Packed = aliases.length === 0 && roles.length === 0 ? head : [...head, aliases, roles];
  return JSON.stringify(packed);
}

/** The naming that was packed. */
export function unpackNaming(text: PackedNaming): Naming {
  const [kind, name, aliases = [], roles = []] = JSON.parse(text) as Packed;
  return { kind: KINDS[kind]!, name, aliases, roles };
}

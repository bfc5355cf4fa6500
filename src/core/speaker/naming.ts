import type { ArticleSpeaker } from './speaker';

/** What an article calls a speaker. */
export type Naming = Omit<ArticleSpeaker, 'mentions'>;

/** One for all: most names have no other spelling and no role. */
const NONE: readonly string[] = [];

/** What is kept of a speaker. */
export const namingOf = ({ name, kind, aliases, roles }: ArticleSpeaker): Naming => ({
  name,
  kind,
  aliases: aliases.length === 0 ? NONE : aliases,
  roles: roles.length === 0 ? NONE : roles,
});

/** Whether two articles, or two versions of one, call somebody the same. */
export const isSameNaming = (a: Naming, b: Naming): boolean =>
  a.name === b.name && a.kind === b.kind && isSameList(a.aliases, b.aliases) && isSameList(a.roles, b.roles);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

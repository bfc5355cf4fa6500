import { parseDocument } from 'yaml';
import type { Metadata } from './article';
import { dateOf } from './date';

const NONE: Metadata = { title: null, outlet: null, author: null, date: null };
const KEYS = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publication', 'site', 'publisher'],
  author: ['author', 'authors', 'byline', 'by'],
  date: ['date', 'published', 'publishdate', 'pubdate'],
} as const;
/** Longer front matter is none; the parser's time on hostile YAML grows faster than its length. */
const LONGEST = 20_000;
const MOST_NESTING = 200;
const BY = /^by\s+/i;

/**
 * What a file's YAML says of it. The text is not trusted: every scalar is a string (YAML's failsafe schema), tags have no
 * effect, aliases are bounded, and what is no YAML says nothing.
 */
export function readFrontMatter(yaml: string): Metadata {
  if (yaml.length > LONGEST || (yaml.match(/[[{]|^ *- /gm)?.length ?? 0) > MOST_NESTING) return NONE;
  let entries: unknown;
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
    entries = document.errors.length > 0 ? null : document.toJS({ mapAsMap: true, maxAliasCount: 50 });
  } catch {
    return NONE;
  }
  if (!(entries instanceof Map)) return NONE;
  const byKey = new Map([...entries].map(([key, value]) => [String(key).toLowerCase(), value as unknown]));
  const named = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const words = wordsOf(byKey.get(key));
      if (words !== null) return words;
    }
    return null;
  };
  const date = named(KEYS.date);
  return {
    title: named(KEYS.title),
    outlet: named(KEYS.outlet),
    author: named(KEYS.author)?.replace(BY, '') ?? null,
    date: date === null ? null : dateOf(date),
  };
}

/** A string; a list's strings; the name in a map ("author: { name: Jane Roe }"). */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ') || null;
  if (value instanceof Map) return wordsOf(value.get('name'));
  return null;
}

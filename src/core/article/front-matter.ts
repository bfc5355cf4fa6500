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
/** A key with words that mean themselves in YAML: in quotation marks without escapes, or without any sign. */
const PLAIN_ENTRY = /^([A-Za-z][\w-]*): +(?:"([^"\\\r]*)" *|([\p{L}\d][\p{L}\d .-]*))$/u;

/**
 * What a file's YAML says of it. The text is not trusted: every scalar is a string (YAML's failsafe schema), tags have no
 * effect, aliases are bounded, and what is no YAML says nothing.
 */
export function readFrontMatter(yaml: string): Metadata {
  if (yaml.length > LONGEST || (yaml.match(/[[{]|^ *- /gm)?.length ?? 0) > MOST_NESTING) return NONE;
  const entries = plainEntries(yaml) ?? parsedEntries(yaml);
  if (entries === null) return NONE;
  const byKey = new Map<string, unknown>([...entries].map(([key, value]) => [String(key).toLowerCase(), value]));
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

/** What is mostly all that stands there, without a parser; null for anything else, a key given twice among it. */
function plainEntries(yaml: string): ReadonlyMap<string, string> | null {
  const entries = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    if (/^ *$/.test(line)) continue;
    const [, key, quoted, bare] = PLAIN_ENTRY.exec(line) ?? [];
    if (key === undefined || entries.has(key)) return null;
    entries.set(key, quoted ?? bare!);
  }
  return entries;
}

function parsedEntries(yaml: string): ReadonlyMap<unknown, unknown> | null {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
    const entries: unknown = document.errors.length > 0 ? null : document.toJS({ mapAsMap: true, maxAliasCount: 50 });
    return entries instanceof Map ? entries : null;
  } catch {
    return null;
  }
}

/** A string; a list's strings; the name in a map ("author: { name: Jane Roe }"). */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ') || null;
  if (value instanceof Map) return wordsOf(value.get('name'));
  return null;
}

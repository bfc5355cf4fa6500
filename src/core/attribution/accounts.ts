import type { Article } from '../article/article';
import { countWhile } from '../text/bisect';
import { hull, inTextOrder, overlaps, type Span } from '../text/span';
import data from './accounts.json';
import type { Attribution } from './attribution';

/** That an article rests on somebody else's report: "told Reuters", "the New York Post reports", "according to a statement". */
export interface Account extends Span {
  readonly kind: 'outlet' | 'document';
  /** Who reported, without the article "the"; of a document what it is and, where it is said, whose: "statement by the ministry". */
  readonly name: string;
  /** What it reports: its sentence with what is quoted by it; of a dateline, the article from there on. */
  readonly scope: Span;
}

/** Bounded: among dotted capitals a name may begin at each. */
const WORD = String.raw`\p{Lu}[\p{L}\p{N}.&/-]{0,40}`;
const NAME = String.raw`(?:[Tt]he\s+)?(${WORD}(?:\s+(?:of\s+|the\s+)?${WORD}){0,4})`;
const DOCUMENT = String.raw`(?:an?|the|its|his|her|their)\s+(?:\p{Ll}+\s+){0,2}?((?:${data.documents})\b)(?:\s+(?:by|from|of|issued by|released by)\s+((?:the\s+)?[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]*){0,3}))?`;
/** A form with what it cannot be without: most paragraphs hold no sign, and looking for one is far quicker. */
interface Form {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const CUES_BEFORE =
  'told|tells|speaking to|spoke to|interview with|according to|citing|quoted by|reported by|published by|published in|via|obtained by|seen by';
const CUES_BEHIND = 'reports|reported|writes|wrote|revealed|quoted|quotes|cited|published';
/** Forms with the outlet behind the cue, and before it. */
const OF_OUTLETS: readonly Form[] = [
  {
    sign: new RegExp(String.raw`\b(?:${CUES_BEFORE})\s`),
    pattern: new RegExp(String.raw`\b(?:${CUES_BEFORE})\s+${NAME}`, 'gu'),
  },
  {
    sign: new RegExp(String.raw`\s(?:${CUES_BEHIND})\b`),
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${NAME}\s+(?:first\s+|later\s+|also\s+|has\s+|had\s+){0,2}(?:${CUES_BEHIND})\b`,
      'gu',
    ),
  },
];
const OF_DOCUMENTS: Form = {
  sign: new RegExp(String.raw`\s(?:${data.documents})\b`),
  pattern: new RegExp(String.raw`\b(?:[Aa]ccording to|in|citing)\s+${DOCUMENT}`, 'gu'),
};
/** What one of the signs needs: most paragraphs have none and are read once, not thrice. */
const ANY_SIGN = new RegExp(String.raw`(?:^|\W)(?:${CUES_BEFORE}|${CUES_BEHIND}|${data.documents})\b`);
const matches = ({ sign, pattern }: Form, text: string): Iterable<RegExpExecArray> =>
  sign.test(text) ? text.matchAll(pattern) : [];

const OUTLETS = new Set(data.outlets.split('|').map((name) => name.toLowerCase()));
const WORDS = new Set(data.words.split(' '));
/** "(Reuters) –" opens what an agency wrote. */
const DATELINE = /\((\p{Lu}[\p{L}\p{N} /-]{1,40})\)\s*[-–—:]?\s*$/u;
const LONGEST_DATELINE = 120;

/**
 * Finds whose reports an article rests on, in text order.
 *
 * @param sentences of the article, in text order
 */
export function findAccounts(
  { prose, blocks, english }: Article,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): readonly Account[] {
  if (!english) return [];
  const accounts: Account[] = [];
  const scopeOf = scopes(sentences, attributions);
  const add = (kind: Account['kind'], name: string, found: RegExpExecArray, from: number): void => {
    const start = from + found.index;
    // a run of capitals may lead into the next sentence: "told Reuters. The"
    const last = name.slice(name.lastIndexOf(' ') + 1);
    const span = { start, end: start + found[0].lastIndexOf(last) + last.length };
    accounts.push({
      ...span,
      kind,
      name: name.replace(/\s+/g, ' ').trim(),
      scope: scopeOf(span),
    });
  };
  let end = 0;
  for (const block of blocks) {
    const text = prose.slice(block.start, block.end);
    if (ANY_SIGN.test(text)) {
      for (const form of OF_OUTLETS)
        for (const found of matches(form, text)) {
          const name = outletIn(found[1]!);
          if (name !== null) add('outlet', name, found, block.start);
        }
      for (const found of matches(OF_DOCUMENTS, text)) {
        const [, document, whose] = found;
        add('document', whose === undefined ? document! : `${document} by ${whose}`, found, block.start);
      }
    }
    // a paragraph begins behind its dateline
    const from = Math.max(end, block.start - LONGEST_DATELINE);
    const wire = DATELINE.exec(prose.slice(from, block.start));
    if (wire && outletIn(wire[1]!) !== null) {
      const start = from + wire.index;
      const scope = { start, end: prose.length };
      accounts.push({ kind: 'outlet', name: wire[1]!, start, end: start + wire[0].length, scope });
    }
    end = block.end;
  }
  return accounts.sort(inTextOrder);
}

/** Tells for an account its sentence, with what is quoted by a cue or source in there. */
function scopes(sentences: readonly Span[], attributions: readonly Attribution[]): (account: Span) => Span {
  const sentenceAt = (offset: number): number =>
    countWhile(sentences.length, (at) => sentences[at]!.start <= offset) - 1;
  const contentsBySentence = (): Map<number, Span[]> => {
    const contents = new Map<number, Span[]>();
    for (const { cue, source, content } of attributions)
      for (const part of [cue, source]) {
        if (part === null) continue;
        const sentence = sentenceAt(part.start);
        const known = contents.get(sentence);
        if (known) known.push(...content);
        else contents.set(sentence, [...content]);
      }
    return contents;
  };
  // many articles rest on nobody's account
  let quotedIn: Map<number, Span[]> | undefined;
  return (account) => {
    quotedIn ??= contentsBySentence();
    const index = sentenceAt(account.start);
    return hull([sentences[index] ?? account, account, ...(quotedIn.get(index) ?? [])]);
  };
}

/** The name if it is an outlet's; a longer run of capitals may begin with one. */
function outletIn(run: string): string | null {
  const words = run.split(/\s+/).map((word) => word.replace(/\.$/, ''));
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    if (OUTLETS.has(name.toLowerCase()) || (length > 1 && WORDS.has(words[length - 1]!))) return name;
  }
  return null;
}

/** One key for the spellings of an outlet: "The Coast Courier" and "Coast Courier". */
export const accountKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Tells of many statements whether they are given by anybody's account. */
export function reportedBy(accounts: readonly Account[]): (statement: Span) => boolean {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of accounts.map(({ scope }) => scope).sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return (statement) => {
    const stretch = stretches[countWhile(stretches.length, (at) => stretches[at]!.end <= statement.start)];
    return stretch !== undefined && overlaps(stretch, statement);
  };
}

/** Whose account a statement is given by: of several that report it, the one that reports least besides. */
export function accountFor(accounts: readonly Account[], statement: Span): Account | null {
  const length = ({ scope }: Account): number => scope.end - scope.start;
  let best: Account | null = null;
  for (const account of accounts)
    if (overlaps(account.scope, statement) && (best === null || length(account) < length(best))) best = account;
  return best;
}

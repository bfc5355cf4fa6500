import type { Article } from '../article/article';
import type { Span } from '../text/span';
import data from './accounts.json';

/** That an article rests on somebody else's report: "told Reuters", "the New York Post reports", "according to a statement". */
export interface Account extends Span {
  readonly kind: 'outlet' | 'document';
  /** Who reported, without the article "the"; of a document what it is and, where it is said, whose: "statement by the ministry". */
  readonly name: string;
}

const NAME = String.raw`(?:[Tt]he\s+)?(\p{Lu}[\p{L}\p{N}.&/-]*(?:\s+(?:of\s+|the\s+)?\p{Lu}[\p{L}\p{N}.&/-]*){0,4})`;
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
const matches = ({ sign, pattern }: Form, text: string): Iterable<RegExpExecArray> =>
  sign.test(text) ? text.matchAll(pattern) : [];

const OUTLETS = new Set(data.outlets.split('|').map((name) => name.toLowerCase()));
const WORDS = new Set(data.words.split(' '));
/** "(Reuters) –" opens what an agency wrote. */
const DATELINE = /\((\p{Lu}[\p{L}\p{N} /-]{1,40})\)\s*[-–—:]?\s*$/u;
const LONGEST_DATELINE = 120;

/** Finds whose reports an article rests on, in text order. */
export function findAccounts({ prose, blocks, english }: Article): readonly Account[] {
  if (!english) return [];
  const accounts: Account[] = [];
  let end = 0;
  for (const block of blocks) {
    const text = prose.slice(block.start, block.end);
    for (const form of OF_OUTLETS)
      for (const found of matches(form, text)) {
        const name = outletIn(found[1]!);
        if (name !== null) accounts.push(accountOf('outlet', name, found, block.start));
      }
    for (const found of matches(OF_DOCUMENTS, text)) {
      const [, document, whose] = found;
      // "in a report" tells less than whose it is
      accounts.push(
        accountOf('document', whose === undefined ? document! : `${document} by ${whose}`, found, block.start),
      );
    }
    // a paragraph begins behind its dateline
    const from = Math.max(end, block.start - LONGEST_DATELINE);
    const wire = DATELINE.exec(prose.slice(from, block.start));
    if (wire && outletIn(wire[1]!) !== null) accounts.push(accountOf('outlet', wire[1]!, wire, from));
    end = block.end;
  }
  return accounts.sort((a, b) => a.start - b.start || b.end - a.end);
}

function accountOf(kind: Account['kind'], name: string, found: RegExpExecArray, from: number): Account {
  const start = from + found.index;
  return { kind, name: name.replace(/\s+/g, ' ').trim(), start, end: start + found[0].length };
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

/** So near a statement an account is about it, though it stands in the next sentence. */
const NEAR = 160;

/** Whose account a statement is given by: that which stands in it, else right before or behind it. */
export function accountFor(accounts: readonly Account[], { start, end }: Span): Account | null {
  const distance = (account: Account): number => Math.max(0, start - account.end, account.start - end);
  let best: Account | null = null;
  for (const account of accounts)
    if (distance(account) <= NEAR && (best === null || distance(account) < distance(best))) best = account;
  return best;
}

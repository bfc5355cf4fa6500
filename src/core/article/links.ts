import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import { overlapping } from '../text/overlapping';
import { heldBy, inTextOrder, type Span } from '../text/span';
import type { ArticleFormat } from './article';
import { readBounded } from './bounds';
import { parseMarkdown } from './markdown';

/** A place that leads out of a text: a link, a reference to one, a footnote, or a bare address. */
export interface Link extends Span {
  readonly kind: 'link' | 'footnote' | 'address';
  /** The link's words or the footnote's, without markup; of a bare address itself. */
  readonly words: string;
  /** Without escapes and entities; null: the footnote names none. */
  readonly address: string | null;
  /** Where the address is written: beside the words, or in the definition that the reference means. */
  readonly target: Span;
}

/** What leads elsewhere than to a file beside the article: with a scheme, from the root, to another place in it. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i;
/** What stands behind a label: in angle brackets, or up to a blank. */
const TARGET = /^\s*(?:<((?:\\[\s\S]|[^\\>])*)>|(\S*))/;
const DEFINITION_LABEL = /^\[(?:\\[\s\S]|[^\\\]])*\]:/;
const BARE = /https?:\/\/[^\s<>"“”[\]]{1,2000}/gi;

/**
 * All that a text leads its reader to, in text order. Code, pictures and what a backslash makes plain lead nowhere; in a text
 * whose Markdown is absurd only bare addresses do.
 */
export function readLinks(text: string, format: ArticleFormat): readonly Link[] {
  const page = readBounded(text, () => new LinkReader(text, format));
  if (page === null) return bareAddresses(text);
  const isTaken = overlapping(page.taken, (span) => span);
  const bare = bareAddresses(text).filter((address) => isTaken(address).length === 0);
  const leading = [...page.links, ...bare].sort(inTextOrder);
  return [...leading, ...page.footnotes(leading)].sort(inTextOrder);
}

const bareAddresses = (text: string): readonly Link[] =>
  Array.from(text.matchAll(BARE), ({ 0: found, index }): Link => {
    const address = withoutPunctuation(found);
    const target = { start: index, end: index + address.length };
    return { kind: 'address', words: address, address, target, ...target };
  });

/** The relative path of the file that an address leads to, decoded, without query and fragment; null: it leads elsewhere. */
export function fileAt(address: string): string | null {
  if (ELSEWHERE.test(address)) return null;
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where the references with a label lead. */
type Defined = Pick<Link, 'address' | 'target'>;

/** Reads the links of a text's syntax tree. */
class LinkReader {
  readonly links: Link[] = [];
  /** Where what looks like an address is none, or is that of a link. */
  readonly taken: Span[] = [];
  readonly #text: string;
  readonly #offsetOf: (offset: number) => number;
  readonly #definitions = new Map<string, Defined>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  readonly #references: FootnoteReference[] = [];

  /** @throws RangeError where nesting exhausts the stack */
  constructor(text: string, format: ArticleFormat) {
    const { tree, offsetOf } = parseMarkdown(text, format);
    this.#text = text;
    this.#offsetOf = offsetOf;
    this.#define(tree);
    this.#read(tree);
  }

  /** Of two definitions of a label the first holds. */
  #define(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
      const target = this.#targetIn(this.#place(node), DEFINITION_LABEL);
      this.#definitions.set(node.identifier, { address: node.url, target });
    }
    if (node.type === 'footnoteDefinition' && !this.#footnotes.has(node.identifier))
      this.#footnotes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.#define(child);
  }

  #read(node: Nodes): void {
    switch (node.type) {
      case 'link': {
        const place = this.#place(node);
        const target = this.#targetOf(node, place);
        this.links.push({ kind: 'link', words: wordsOf(node), address: node.url, target, ...place });
        this.taken.push(place);
        break;
      }
      case 'linkReference': {
        const place = this.#place(node);
        const defined = this.#definitions.get(node.identifier);
        if (defined) this.links.push({ kind: 'link', words: wordsOf(node), ...defined, ...place });
        this.taken.push(place);
        break;
      }
      case 'footnoteReference':
        this.#references.push(node);
        break;
      case 'code':
      case 'inlineCode':
      case 'image':
      case 'imageReference':
      case 'definition':
      case 'yaml':
        this.taken.push(this.#place(node));
        break;
      default:
        if ('children' in node) for (const child of node.children) this.#read(child);
    }
  }

  /**
   * The places that mean a footnote, by its words; they lead where the first link in it leads.
   *
   * @param leading what leads anywhere, in text order
   */
  footnotes(leading: readonly Link[]): readonly Link[] {
    const told = new Map<string, Pick<Link, 'words' | 'address'> & { readonly target: Span | null }>();
    for (const [identifier, definition] of this.#footnotes) {
      const [first] = heldBy(leading, this.#place(definition));
      const words = definition.children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
      told.set(identifier, { words, address: first?.address ?? null, target: first?.target ?? null });
    }
    return this.#references.flatMap((reference): Link[] => {
      const place = this.#place(reference);
      const note = told.get(reference.identifier);
      return note ? [{ kind: 'footnote', ...note, target: note.target ?? place, ...place }] : [];
    });
  }

  #targetOf(node: Nodes & { readonly children: readonly Nodes[] }, place: Span): Span {
    const last = node.children.at(-1);
    const behind = last ? this.#place(last).end : place.start;
    const label = this.#text.slice(behind, place.end).indexOf('](');
    // an address in angle brackets is its own words
    if (label < 0) return { start: place.start + 1, end: place.end - 1 };
    return this.#targetIn({ start: behind + label, end: place.end - 1 }, /^\]\(/);
  }

  /** The target that stands behind a label. */
  #targetIn({ start, end }: Span, label: RegExp): Span {
    const from = start + (label.exec(this.#text.slice(start, end))?.[0].length ?? 0);
    const [whole, angled, bare] = TARGET.exec(this.#text.slice(from, end))!;
    const target = angled ?? bare!;
    const at = from + whole.length - target.length - (angled === undefined ? 0 : 1);
    return { start: at, end: at + target.length };
  }

  #place({ position }: Nodes): Span {
    return { start: this.#offsetOf(position!.start.offset!), end: this.#offsetOf(position!.end.offset!) };
  }
}

/** The words of what a node holds, a picture by what it shows. */
function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** A full stop behind an address ends the sentence; brackets that it does not open are not of it. */
function withoutPunctuation(address: string): string {
  const bare = address.replace(/[.,;:!?'’”]{1,8}$/, '');
  const unopened = bare.split(')').length - bare.split('(').length;
  const closing = /\){1,8}$/.exec(bare)?.[0].length ?? 0;
  return unopened > 0 ? bare.slice(0, bare.length - Math.min(unopened, closing)) : bare;
}

import { type Disposable, EventEmitter, Range, type TextDocument, Uri, workspace } from 'vscode';
import { type Coverage, changedSinceVerdict, coverageOf, passageOf } from '../../core/annotation/coverage';
import type { WordChange } from '../../core/annotation/diff-words';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { relocate } from '../../core/annotation/relocate';
import type { DocumentState } from '../../core/annotation/state';
import type { PackedFacts } from '../../core/archive/packing';
import { lineStarts, positionAt } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { seldom } from '../seldom';
import { eachInSlices, inSlices, Slices } from '../slices';
import type { OpenMarks } from './openMarks';

const READ_MS = 300;

/** A mark as lists show it, whether its article is open or not. */
export interface Marked {
  readonly uri: Uri;
  readonly located: LocatedAnnotation;
  /** Its words as they are now; those that were marked, when they are lost. */
  readonly words: string;
  /** How they changed since they were checked. */
  readonly change: WordChange | null;
  /** Where its parts are; none when it is lost. */
  readonly ranges: readonly Range[];
}

/** An article that people annotated. */
export interface MarkedArticle {
  readonly uri: Uri;
  readonly title: string;
  /** In text order, lost ones last. */
  readonly marks: readonly Marked[];
  readonly coverage: Coverage;
}

/** Whether people marked something, in whatever article; `reading`: their logs are still read. */
export type MarksPresence = 'reading' | 'none' | 'some';

interface Closed {
  readonly state: DocumentState;
  readonly facts: PackedFacts | undefined;
  readonly located: readonly LocatedAnnotation[];
  readonly article: MarkedArticle;
}

/** The marks of all articles: of open ones as they are followed, of the others as they are found in the file. */
export class AllMarks implements Disposable {
  readonly #articles: Articles;
  readonly #annotations: Annotations;
  readonly #open: OpenMarks;
  readonly #failed: (error: unknown) => void;
  /** By address. */
  readonly #closed = new Map<string, Closed>();
  readonly #seen = new WeakMap<readonly LocatedAnnotation[], MarkedArticle>();
  readonly #changed = new EventEmitter<void>();
  /** Marks of some article came, went or moved. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];
  /** While articles are read they are looked through now and then, not for each. */
  readonly #reading = seldom(() => {
    this.#read().catch((error: unknown) => this.#failed(error));
  }, READ_MS);
  #presence: MarksPresence = 'reading';
  #isReading = false;
  #isStale = false;

  constructor(articles: Articles, annotations: Annotations, open: OpenMarks, failed: (error: unknown) => void) {
    this.#articles = articles;
    this.#annotations = annotations;
    this.#open = open;
    this.#failed = failed;
    const later = (): void => this.#later();
    this.#subscriptions = [
      open.onDidChange(() => this.#changed.fire()),
      annotations.onDidChange(later),
      articles.onDidRead((address) => annotations.stateOf(Uri.parse(address)).annotations.size > 0 && later()),
      workspace.onDidCloseTextDocument(later),
    ];
  }

  /** As of the last look through the logs. */
  get presence(): MarksPresence {
    return this.#presence;
  }

  /** By address. */
  all(): readonly MarkedArticle[] {
    const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    return this.#addresses().flatMap((uri) => this.#at(uri, open.get(uri.toString())) ?? []);
  }

  /** Undefined where nobody marked anything, or as long as the article is not read. */
  of(uri: Uri): MarkedArticle | undefined {
    return this.#at(uri, openDocument(uri));
  }

  #at(uri: Uri, document: TextDocument | undefined): MarkedArticle | undefined {
    const located = document && this.#open.in(document);
    if (!document || !located) return this.#closed.get(uri.toString())?.article;
    if (located.length === 0) return undefined;
    const known = this.#seen.get(located);
    if (known) return known;
    const article = this.#articleOf(uri, located, document.getText());
    this.#seen.set(located, article);
    return article;
  }

  dispose(): void {
    this.#reading.dispose();
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
  }

  #addresses(): readonly Uri[] {
    return this.#annotations.annotated().filter((uri) => this.#annotations.stateOf(uri).annotations.size > 0);
  }

  #later(): void {
    this.#isStale = true;
    this.#reading.soon();
  }

  /** Slice by slice: a folder may hold thousands of annotated articles. */
  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      this.#isStale = false;
      const slices = new Slices();
      // so many logs are not told together in one go
      await eachInSlices(this.#annotations.annotated(), (uri) => this.#annotations.stateOf(uri));
      const addresses = this.#addresses();
      if (this.#annotations.isRead) this.#presence = addresses.length > 0 ? 'some' : 'none';
      const wanted = new Set(addresses.map((uri) => uri.toString()));
      for (const address of this.#closed.keys()) if (!wanted.has(address)) this.#closed.delete(address);
      for (const uri of addresses) {
        if (!openDocument(uri)) await this.#readClosed(uri);
        if (slices.isDue) await slices.rest();
      }
      this.#changed.fire();
    } finally {
      this.#isReading = false;
      if (this.#isStale) this.#reading.soon();
    }
  }

  async #readClosed(uri: Uri): Promise<void> {
    const address = uri.toString();
    const { store } = this.#annotations.placeOf(uri);
    const state = this.#annotations.stateOf(uri);
    const facts = this.#articles.archive.packed(address);
    const known = this.#closed.get(address);
    if (known && known.state === state && known.facts === facts) return;
    const text = await this.#articles.texts.textOf(address);
    if (text === null) return;
    const before = known !== undefined && known.facts === facts ? known.located : [];
    const located = await relocate([...state.annotations.values()], before, text, (id) => store.oldText(id), inSlices);
    const place = ({ spans }: LocatedAnnotation): number => spans[0]?.start ?? text.length;
    const sorted = located.toSorted((a, b) => place(a) - place(b));
    this.#closed.set(address, { state, facts, located, article: this.#articleOf(uri, sorted, text) });
  }

  #articleOf(uri: Uri, located: readonly LocatedAnnotation[], text: string): MarkedArticle {
    const starts = lineStarts(text);
    const rangeOf = ({ start, end }: Span): Range => {
      const [from, to] = [positionAt(starts, start), positionAt(starts, end)];
      return new Range(from.line, from.character, to.line, to.character);
    };
    const marks = located.map((each): Marked => {
      const words =
        each.spans.length > 0 ? passageOf(each, text) : each.annotation.anchors.map(({ exact }) => exact).join(' … ');
      const change = changedSinceVerdict(each, text);
      return { uri, located: each, words: words.replace(/\s+/g, ' '), change, ranges: each.spans.map(rangeOf) };
    });
    return { uri, title: this.#articles.archive.titleOf(uri.toString()), marks, coverage: coverageOf(located, text) };
  }
}

const openDocument = (uri: Uri): TextDocument | undefined => {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === address);
};

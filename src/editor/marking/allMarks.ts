import { type Disposable, EventEmitter, Range, type TextDocument, Uri, workspace } from 'vscode';
import { type Coverage, changedSinceVerdict, coverageOf, passageOf } from '../../core/annotation/coverage';
import type { WordChange } from '../../core/annotation/diff-words';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { ORPHAN } from '../../core/annotation/placed';
import { relocate } from '../../core/annotation/relocate';
import type { Annotation, DocumentState } from '../../core/annotation/state';
import { textId } from '../../core/annotation/text-id';
import { textsOf } from '../../core/annotation/texts-of';
import type { PackedFacts } from '../../core/archive/packing';
import { lineStarts, positionAt } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { AnnotatedArticle } from '../annotations/annotatedArticles';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { seldom } from '../seldom';
import { eachInSlices, inSlices, Slices } from '../slices';
import { textAt } from '../sources/textAt';
import type { OpenMarks } from './openMarks';
import { type Standing, standingOf } from './standing';
import { TouchedPaths } from './touchedPaths';

const READ_MS = 300;

/** A mark as lists show it, whether its article is open or not. */
export interface Marked {
  readonly uri: Uri;
  readonly standing: Standing;
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
  readonly standing: Standing;
  /** In text order, lost ones last. */
  readonly marks: readonly Marked[];
  readonly coverage: Coverage;
}

/** An annotated article that is not there any more. */
export interface MissingArticle {
  readonly uri: Uri;
  /** Ids of texts that it had: the one seen last in this window, else those in which it was marked. */
  readonly texts: ReadonlySet<string>;
}

/** Whether people marked something, in whatever article; `reading`: their logs are still read. */
export type MarksPresence = 'reading' | 'none' | 'some';

interface Closed {
  readonly state: DocumentState;
  readonly facts: PackedFacts | undefined;
  readonly standing: Standing;
  /** Id of the text that was there last; null when none was in this window. */
  readonly text: string | null;
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
  readonly #touched = new TouchedPaths(
    (file) => (this.#closed.get(file.toString())?.standing ?? 'read') !== 'read',
    () => this.#later(),
  );
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
  /** As of the last look. */
  #marked: readonly AnnotatedArticle[] = [];
  #isReading = false;
  #isStale = false;
  /** Whether lists are to be drawn anew once all articles are looked through. */
  #isNew = false;
  /** Whether it was not known of some article whether it is one. */
  #isWaiting = false;

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
      // what is no article by then is none
      articles.onDidChange(() => this.#isWaiting && !this.#isGathering() && later()),
      workspace.onDidCloseTextDocument(() => {
        this.#isNew = true;
        later();
      }),
      this.#touched,
    ];
  }

  /** As of the last look through the logs. */
  get presence(): MarksPresence {
    return this.#presence;
  }

  /** By address, what was marked a moment ago last. */
  all(): readonly MarkedArticle[] {
    const listed = new Set(this.#marked.map(({ uri }) => uri.toString()));
    const fresh = this.#open.articles().filter((uri) => !listed.has(uri.toString()));
    return [...this.#marked.map(({ uri }) => uri), ...fresh].flatMap((uri) => this.of(uri) ?? []);
  }

  /** Undefined where nobody marked anything, or as long as the article is not read. */
  of(uri: Uri): MarkedArticle | undefined {
    const document = this.#open.at(uri);
    const located = document && this.#open.foundIn(document);
    if (!document || !located) return this.#closed.get(uri.toString())?.article;
    if (located.length === 0) return undefined;
    const known = this.#seen.get(located);
    if (known) return known;
    const article = this.#articleOf(uri, located, document.getText(), 'read');
    this.#seen.set(located, article);
    return article;
  }

  /** Those whose file is gone, though an editor may still show it. */
  missing(): readonly MissingArticle[] {
    return Array.from(this.#closed).flatMap(([address, { standing, text, state }]) => {
      const texts = text === null ? textsOf(state.annotations.values()) : new Set([text]);
      return standing === 'missing' ? [{ uri: Uri.parse(address), texts }] : [];
    });
  }

  dispose(): void {
    this.#reading.dispose();
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
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
      this.#isWaiting = false;
      const slices = new Slices();
      const marked: AnnotatedArticle[] = [];
      // so many logs are not told together in one go
      await eachInSlices(this.#annotations.annotated(), (article) => {
        if (article.store.stateOf(article.path).annotations.size > 0) marked.push(article);
      });
      if (!areSame(marked, this.#marked)) this.#isNew = true;
      this.#marked = marked;
      const isTouched = this.#touched.take();
      const presence = marked.length > 0 ? 'some' : 'none';
      if (this.#annotations.isRead && presence !== this.#presence) {
        this.#presence = presence;
        this.#isNew = true;
      }
      const wanted = new Set(marked.map(({ uri }) => uri.toString()));
      for (const address of this.#closed.keys()) if (!wanted.has(address)) this.#forget(address);
      for (const article of marked) {
        if (isTouched(article.uri)) await this.#readAgain(article);
        else if (!this.#open.at(article.uri)) await this.#readClosed(article);
        if (slices.isDue) await slices.rest();
      }
      if (this.#isNew) this.#changed.fire();
      this.#isNew = false;
    } finally {
      this.#isReading = false;
      if (this.#isStale) this.#reading.soon();
    }
  }

  /** Looks whether an article is there whose file went or came. */
  async #readAgain(article: AnnotatedArticle): Promise<void> {
    const { uri } = article;
    const address = uri.toString();
    const document = openDocument(uri);
    const known = this.#closed.get(address);
    const seen = document && !document.isDirty ? textId(document.getText()) : (known?.text ?? null);
    this.#forget(address);
    if ((await standingOf(uri)) === 'missing') this.#setLost(uri, 'missing', seen);
    else await this.#readClosed(article);
  }

  /** As long as articles are read it is not known which of them are none. */
  #isGathering(): boolean {
    const { done, paused } = this.#articles.progress;
    return !done && !paused;
  }

  async #readClosed({ uri, store, path }: AnnotatedArticle): Promise<void> {
    const address = uri.toString();
    const state = store.stateOf(path);
    const facts = this.#articles.archive.packed(address);
    const known = this.#closed.get(address);
    const isSame = known?.state === state && known.facts === facts;
    // nobody tells of changes to a file that is in no folder
    if (isSame && (facts || workspace.getWorkspaceFolder(uri))) return;
    if (!facts && this.#isGathering()) {
      this.#isWaiting = true;
      return;
    }
    const text = facts ? await this.#articles.texts.textOf(address) : await textAt(uri);
    if (text === null) {
      const standing = await standingOf(uri);
      if (isSame && known.standing === (standing === 'apart' ? 'unreadable' : standing)) return;
      // one that is an article was changed a moment ago, and is read again
      if (standing !== 'apart') this.#setLost(uri, standing, known?.text ?? null);
      else if (!facts) this.#setLost(uri, 'unreadable', null);
      return;
    }
    const id = textId(text);
    const standing = facts ? 'read' : 'apart';
    const isKnownText = known?.text === id && (known.standing === 'read' || known.standing === 'apart');
    if (isSame && isKnownText) return;
    const before = isKnownText ? known.located : [];
    const located = await relocate([...state.annotations.values()], before, text, (id) => store.oldText(id), inSlices);
    const place = ({ spans }: LocatedAnnotation): number => spans[0]?.start ?? text.length;
    const sorted = located.toSorted((a, b) => place(a) - place(b));
    const article = this.#articleOf(uri, sorted, text, standing);
    this.#know(address, { state, facts, standing, text: id, located, article });
  }

  #setLost(uri: Uri, standing: Standing, text: string | null): void {
    const address = uri.toString();
    const state = this.#annotations.stateOf(uri);
    const located = Array.from(state.annotations.values(), lost);
    const article = this.#articleOf(uri, located, '', standing);
    this.#know(address, { state, facts: this.#articles.archive.packed(address), standing, text, located, article });
  }

  #know(address: string, closed: Closed): void {
    this.#closed.set(address, closed);
    this.#isNew = true;
  }

  #forget(address: string): void {
    this.#closed.delete(address);
    this.#isNew = true;
  }

  #articleOf(uri: Uri, located: readonly LocatedAnnotation[], text: string, standing: Standing): MarkedArticle {
    const starts = lineStarts(text);
    const rangeOf = ({ start, end }: Span): Range => {
      const [from, to] = [positionAt(starts, start), positionAt(starts, end)];
      return new Range(from.line, from.character, to.line, to.character);
    };
    const marks = located.map((each): Marked => {
      const words =
        each.spans.length > 0 ? passageOf(each, text) : each.annotation.anchors.map(({ exact }) => exact).join(' … ');
      const change = changedSinceVerdict(each, text);
      const ranges = each.spans.map(rangeOf);
      return { uri, standing, located: each, words: words.replace(/\s+/g, ' '), change, ranges };
    });
    const title = standing === 'read' ? this.#articles.archive.titleOf(uri.toString()) : workspace.asRelativePath(uri);
    return { uri, title, standing, marks, coverage: coverageOf(located, text) };
  }
}

const lost = (annotation: Annotation): LocatedAnnotation => ({
  annotation,
  parts: annotation.anchors.map(() => ORPHAN),
  kind: 'orphan',
  spans: [],
  cue: annotation.cue && ORPHAN,
  mention: annotation.mention && ORPHAN,
});

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const openDocument = (uri: Uri): TextDocument | undefined => {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === address);
};

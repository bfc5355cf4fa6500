import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import { followed, isTorn, type TextChange } from '../../core/annotation/follow';
import { type LocatedAnnotation, locate } from '../../core/annotation/locate';
import { reanchorings, relocate } from '../../core/annotation/relocate';
import type { DocumentState } from '../../core/annotation/state';
import type { Annotations } from '../annotations/annotations';
import { isArticle } from '../articleFiles';
import { inSlices } from '../slices';

interface Open {
  readonly state: DocumentState;
  readonly located: readonly LocatedAnnotation[];
}

/** A pause in typing after which passages that were lost are looked for. */
const PAUSE_MS = 300;

/** Where the marks of open articles are: found once when an article is opened, then they follow what is typed. */
export class OpenMarks implements Disposable {
  readonly #annotations: Annotations;
  readonly #failed: (error: unknown) => void;
  readonly #open = new Map<TextDocument, Open>();
  /** Whose marks are found, by address. */
  readonly #documents = new Map<string, TextDocument>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = new EventEmitter<TextDocument>();
  /** Marks of an article went, came or moved. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly Disposable[];

  constructor(annotations: Annotations, failed: (error: unknown) => void) {
    this.#annotations = annotations;
    this.#failed = failed;
    this.#subscriptions = [
      annotations.onDidChange(() => {
        for (const document of workspace.textDocuments) this.#follow(document);
      }),
      workspace.onDidOpenTextDocument((document) => this.#follow(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidSaveTextDocument((document) => this.#saved(document).catch(failed)),
      workspace.onDidChangeTextDocument((change) => this.#typed(change)),
    ];
    for (const document of workspace.textDocuments) this.#follow(document);
  }

  /** The marks of an open article in text order, lost ones last. */
  in(document: TextDocument): readonly LocatedAnnotation[] {
    return this.foundIn(document) ?? [];
  }

  /** The same; undefined as long as they are looked for, and in what is open and no article. */
  foundIn(document: TextDocument): readonly LocatedAnnotation[] | undefined {
    return this.#open.get(document)?.located;
  }

  /** The open document of an article whose marks are found. */
  at(article: Uri): TextDocument | undefined {
    return this.#documents.get(article.toString());
  }

  /** Open articles whose marks are found. */
  articles(): readonly Uri[] {
    return Array.from(this.#documents.values(), ({ uri }) => uri);
  }

  /** Resolves once the marks of an article that has just been opened are found. */
  found(document: TextDocument): Promise<void> {
    return this.#locate(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
  }

  #follow(document: TextDocument): void {
    if (isArticle(document)) this.#locate(document).catch(this.#failed);
  }

  /** Looks for marks whose anchors are new; the others are where they were followed to. */
  async #locate(document: TextDocument): Promise<void> {
    const { store, path } = this.#annotations.placeOf(document.uri);
    const state = store.stateOf(path);
    const known = this.#open.get(document);
    if (known?.state === state || (!known && state.annotations.size === 0)) return;
    const { version } = document;
    const all = [...state.annotations.values()];
    const located = await relocate(all, known?.located ?? [], document.getText(), (id) => store.oldText(id), inSlices);
    if (document.isClosed || store.stateOf(path) !== state) return;
    // what was found is where it was before the text was changed: look again
    if (document.version !== version) return this.#locate(document);
    this.#set(document, state, located);
  }

  #typed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const known = this.#open.get(document);
    if (!known || contentChanges.length === 0) return;
    const changes = contentChanges
      .map(({ rangeOffset, rangeLength, text }): TextChange => ({ start: rangeOffset, length: rangeLength, text }))
      .sort((a, b) => b.start - a.start);
    const located = known.located.map((each): LocatedAnnotation => {
      const isLost = each.spans.some((span) => changes.some((change) => isTorn(span, change)));
      return isLost
        ? { ...each, kind: 'orphan', spans: [] }
        : { ...each, spans: each.spans.map((span) => followed(span, changes)) };
    });
    this.#set(document, known.state, located);
    if (located.some(({ spans }) => spans.length === 0)) this.#lookSoon(document);
  }

  /** What is cut is often put in again; what another program wrote anew mostly holds the passage. */
  #lookSoon(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#lookForLost(document).catch(this.#failed), PAUSE_MS),
    );
  }

  async #lookForLost(document: TextDocument): Promise<void> {
    this.#timers.delete(document);
    const known = this.#open.get(document);
    if (!known) return;
    const { store } = this.#annotations.placeOf(document.uri);
    const there = known.located.filter(({ spans }) => spans.length > 0);
    const located = await relocate(
      [...known.state.annotations.values()],
      there,
      document.getText(),
      (id) => store.oldText(id),
      inSlices,
    );
    if (this.#open.get(document) === known) this.#set(document, known.state, located);
  }

  /** Whoever opens the text later has only what was saved to go by. */
  async #saved(document: TextDocument): Promise<void> {
    const known = this.#open.get(document);
    if (!known) return;
    const { store } = this.#annotations.placeOf(document.uri);
    const text = document.getText();
    const found = await locate(known.state.annotations.values(), text, (id) => store.oldText(id), inSlices);
    const bodies = this.#open.get(document) === known ? reanchorings(known.located, found, text) : [];
    if (bodies.length > 0) this.#annotations.follow(document.uri, bodies, text);
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#open.delete(document);
    if (this.at(document.uri) === document) this.#documents.delete(document.uri.toString());
  }

  #set(document: TextDocument, state: DocumentState, located: readonly LocatedAnnotation[]): void {
    const place = ({ spans }: LocatedAnnotation): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;
    const sorted = located.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
    this.#open.set(document, { state, located: sorted });
    this.#documents.set(document.uri.toString(), document);
    this.#changed.fire(document);
  }
}

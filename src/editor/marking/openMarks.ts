import { type Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import { followed, type TextChange } from '../../core/annotation/follow';
import { type LocatedAnnotation, locate } from '../../core/annotation/locate';
import type { Annotation, DocumentState } from '../../core/annotation/state';
import type { Annotations } from '../annotations/annotations';
import { isArticle } from '../articleFiles';

interface Open {
  readonly state: DocumentState;
  readonly located: readonly LocatedAnnotation[];
}

/** Where the marks of open articles are: found once when an article is opened, then they follow what is typed. */
export class OpenMarks implements Disposable {
  readonly #annotations: Annotations;
  readonly #failed: (error: unknown) => void;
  readonly #open = new Map<TextDocument, Open>();
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
      workspace.onDidCloseTextDocument((document) => this.#open.delete(document)),
      workspace.onDidChangeTextDocument((change) => this.#typed(change)),
    ];
    for (const document of workspace.textDocuments) this.#follow(document);
  }

  /** The marks of an open article in text order, lost ones last. */
  in(document: TextDocument): readonly LocatedAnnotation[] {
    return this.#open.get(document)?.located ?? [];
  }

  dispose(): void {
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
    const all = [...state.annotations.values()];
    const before = new Map((known?.located ?? []).map((each) => [each.annotation.id, each]));
    const isKnown = ({ id, anchors }: Annotation): boolean => before.get(id)?.annotation.anchors === anchors;
    const { version } = document;
    const found = await locate(
      all.filter((each) => !isKnown(each)),
      document.getText(),
      (id) => store.oldText(id),
    );
    if (document.isClosed || store.stateOf(path) !== state) return;
    // what was found is where it was before the text was changed: look again
    if (document.version !== version) return this.#locate(document);
    const now = new Map((this.#open.get(document)?.located ?? []).map((each) => [each.annotation.id, each]));
    const fresh = new Map(found.map((each) => [each.annotation.id, each]));
    const located = all.flatMap((annotation): LocatedAnnotation[] => {
      const each = fresh.get(annotation.id) ?? now.get(annotation.id);
      return each ? [{ ...each, annotation }] : [];
    });
    this.#set(document, state, located);
  }

  #typed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const known = this.#open.get(document);
    if (!known || contentChanges.length === 0) return;
    const changes = contentChanges
      .map(({ rangeOffset, rangeLength, text }): TextChange => ({ start: rangeOffset, length: rangeLength, text }))
      .sort((a, b) => b.start - a.start);
    const located = known.located.map((each): LocatedAnnotation => {
      const spans = each.spans.map((span) => followed(span, changes));
      return spans.some(({ start, end }) => start === end)
        ? { ...each, kind: 'orphan', spans: [] }
        : { ...each, spans };
    });
    this.#set(document, known.state, located);
  }

  #set(document: TextDocument, state: DocumentState, located: readonly LocatedAnnotation[]): void {
    const place = ({ spans }: LocatedAnnotation): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;
    const sorted = located.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
    this.#open.set(document, { state, located: sorted });
    this.#changed.fire(document);
  }
}

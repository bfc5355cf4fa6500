import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Disposable,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import type { Annotation } from '../../core/annotation/state';
import { hull } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import { isArticle } from '../articleFiles';
import { plainCard } from '../card';
import type { OpenMarks } from '../marking/openMarks';
import { eachInSlices } from '../slices';
import { keptRemarks } from './keptRemarks';
import { threadLabel } from './labels';

/** A remark in a thread. */
export interface Remark extends Comment {
  /** Id of the comment; null: the annotation's own note. */
  readonly id: string | null;
  readonly text: string;
  readonly annotation: string;
  readonly document: TextDocument;
}

interface Shown {
  readonly thread: CommentThread;
  annotation: Annotation;
}

/** Threads beside the passages that people discuss: notes and comments. Their ranges are ours, which follow the text. */
export class Threads implements Disposable {
  readonly #controller: CommentController;
  readonly #annotations: Annotations;
  readonly #marks: OpenMarks;
  readonly #failed: (error: unknown) => void;
  /** By the annotation's id. */
  readonly #shown = new Map<TextDocument, Map<string, Shown>>();
  readonly #subscription: Disposable;
  /** Whose thread is opened once it is there. */
  #revealed: string | undefined;

  constructor(
    controller: CommentController,
    annotations: Annotations,
    marks: OpenMarks,
    failed: (error: unknown) => void,
  ) {
    this.#failed = failed;
    this.#controller = controller;
    this.#annotations = annotations;
    this.#marks = marks;
    this.#subscription = Disposable.from(
      marks.onDidChange((document) => this.#follow(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
    for (const document of workspace.textDocuments) if (isArticle(document)) this.#follow(document);
  }

  /** The annotation that a thread is about. */
  annotationOf(
    thread: CommentThread,
  ): { readonly document: TextDocument; readonly annotation: Annotation } | undefined {
    for (const [document, threads] of this.#shown)
      for (const shown of threads.values())
        if (shown.thread === thread) return { document, annotation: shown.annotation };
    return undefined;
  }

  threadOf({ document, annotation }: Remark): CommentThread | undefined {
    return this.#shown.get(document)?.get(annotation)?.thread;
  }

  /** Opens the thread of an annotation, now or as soon as there is one. */
  reveal(document: TextDocument, annotation: string): void {
    const shown = this.#shown.get(document)?.get(annotation);
    if (shown) shown.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    else this.#revealed = annotation;
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const document of [...this.#shown.keys()]) this.#forget(document);
  }

  #follow(document: TextDocument): void {
    this.#show(document).catch(this.#failed);
  }

  /** Slice by slice: each thread is an editor of its own. */
  async #show(document: TextDocument): Promise<void> {
    const threads = this.#shown.get(document) ?? new Map<string, Shown>();
    this.#shown.set(document, threads);
    const located = this.#marks.in(document);
    const discussed = located.filter(isDiscussed);
    const wanted = new Map(discussed.map((located) => [located.annotation.id, located]));
    for (const [id, { thread }] of threads) {
      if (wanted.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
    await eachInSlices(wanted, ([id, each]) => {
      // the next look, or none when the document was closed, shows the others
      if (this.#marks.in(document) !== located || this.#shown.get(document) !== threads) return;
      const range = rangeIn(document, each);
      const known = threads.get(id);
      if (known) this.#update(document, known, each.annotation, range);
      else threads.set(id, this.#begin(document, each.annotation, range));
    });
  }

  #begin(document: TextDocument, annotation: Annotation, range: Range): Shown {
    const thread = this.#controller.createCommentThread(document.uri, range, this.#remarks(document, annotation));
    const { Collapsed, Expanded } = CommentThreadCollapsibleState;
    thread.collapsibleState = annotation.id === this.#revealed ? Expanded : Collapsed;
    if (annotation.id === this.#revealed) this.#revealed = undefined;
    setState(thread, annotation);
    return { thread, annotation };
  }

  #update(document: TextDocument, shown: Shown, annotation: Annotation, range: Range): void {
    const { thread } = shown;
    if (!thread.range?.isEqual(range)) thread.range = range;
    if (shown.annotation === annotation) return;
    if (shown.annotation.resolved !== annotation.resolved) setState(thread, annotation);
    shown.annotation = annotation;
    const remarks = keptRemarks(thread.comments as readonly Remark[], this.#remarks(document, annotation));
    if (remarks !== thread.comments) thread.comments = remarks;
  }

  #remarks(document: TextDocument, { id: annotation, note, noteBy, comments }: Annotation): Remark[] {
    const { person: me } = this.#annotations.placeOf(document.uri).store;
    const remark = (id: string | null, text: string, person: string, time: string, label?: string): Remark => ({
      id,
      text,
      annotation,
      document,
      body: plainCard(text),
      mode: CommentMode.Preview,
      author: { name: person },
      timestamp: new Date(time),
      contextValue: person === me ? 'own' : 'others',
      ...(label !== undefined && { label }),
    });
    const first = note === '' || noteBy === null ? [] : [remark(null, note, noteBy.person, noteBy.time)];
    const rest = comments.flatMap(({ id, text, person, time, edited }) =>
      text === null ? [] : [remark(id, text, person, time, edited ? threadLabel('edited') : undefined)],
    );
    return [...first, ...rest];
  }

  #forget(document: TextDocument): void {
    for (const { thread } of this.#shown.get(document)?.values() ?? []) thread.dispose();
    this.#shown.delete(document);
  }
}

const isDiscussed = ({ annotation: { note, comments }, spans }: LocatedAnnotation): boolean =>
  spans.length > 0 && (note !== '' || comments.some(({ text }) => text !== null));

function rangeIn(document: TextDocument, { spans }: LocatedAnnotation): Range {
  const { start, end } = hull(spans);
  return new Range(document.positionAt(start), document.positionAt(end));
}

function setState(thread: CommentThread, { resolved }: Annotation): void {
  thread.state = resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.contextValue = resolved ? 'resolved' : 'open';
  thread.label = threadLabel(resolved ? 'resolved' : 'open');
}

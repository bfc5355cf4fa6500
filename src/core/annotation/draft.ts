import type { Anchor } from './anchor';
import type { AddEvent, AnnotationFields, CommentEvent, LogEvent, SetEvent, SourceReference } from './event';
import { authorOf } from './fold-decisions';
import type { Annotation, Authorship, Comment, Verdict } from './state';
import { isVerdict, UNCHECKED } from './status';

/** An annotation while events are laid over each other, earliest first. */
export class AnnotationDraft {
  readonly #id: string;
  /** Null as long as only events that change it were seen. */
  #created: Authorship | null = null;
  #changed: Authorship | null = null;
  #deleted = false;
  #anchors: readonly Anchor[] = [];
  #fields: AnnotationFields = {};
  #statusBy: Annotation['statusBy'] = null;
  #noteBy: Authorship | null = null;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #sources = new Map<string, SourceReference | null>();
  readonly #comments = new Map<string, Comment>();

  constructor(id: string) {
    this.#id = id;
  }

  apply(event: Extract<LogEvent, { annotation: string }>): void {
    this.#changed = authorOf(event);
    switch (event.op) {
      case 'add':
        this.#add(event);
        break;
      case 'set':
        this.#set(event);
        break;
      case 'reanchor':
        this.#anchors = event.anchors;
        break;
      case 'del':
        this.#deleted = true;
        break;
      case 'comment':
        this.#comment(event);
    }
  }

  /** Whether an event added it. */
  get added(): boolean {
    return this.#created !== null;
  }

  /** The annotation, or null when it was never added or is deleted. */
  finish(): Annotation | null {
    if (this.#created === null || this.#deleted) return null;
    const {
      type = 'note',
      status = UNCHECKED,
      note = '',
      speaker,
      speakerKind,
      quotation,
      cue,
      mention,
      suggestion,
    } = this.#fields;
    const verdicts = [...this.#verdicts.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
    return {
      id: this.#id,
      created: this.#created,
      changed: this.#changed!,
      anchors: this.#anchors,
      type,
      status,
      statusBy: this.#statusBy,
      verdicts,
      disputed: new Set(verdicts.map((verdict) => verdict.status)).size > 1,
      note,
      noteBy: this.#noteBy,
      speaker,
      speakerKind: speakerKind ?? null,
      quotation: quotation ?? null,
      cue: cue ?? null,
      mention: mention ?? null,
      sources: [...this.#sources].flatMap(([id, source]) => (source === null ? [] : [{ ...source, id }])),
      resolved: this.#fields.resolved ?? false,
      suggestion: suggestion ?? null,
      imported: this.#fields.imported ?? null,
      comments: [...this.#comments.values()],
    };
  }

  #add(event: AddEvent): void {
    this.#created ??= authorOf(event);
    this.#anchors = event.anchors;
    // a status that comes with a passage is given for its words
    this.#lay(event, event.anchors.map(({ exact }) => exact).join(' … '), []);
  }

  #set(event: SetEvent): void {
    this.#lay(event, event.words ?? null, event.settles ?? []);
  }

  #lay(event: AddEvent | SetEvent, words: string | null, settles: readonly string[]): void {
    const { fields } = event;
    const { speakerKind = null } = fields;
    this.#fields = { ...this.#fields, ...fields, ...(fields.speaker !== undefined && { speakerKind }) };
    if (fields.note !== undefined) this.#noteBy = authorOf(event);
    for (const [id, source] of Object.entries(fields.sources ?? {})) this.#sources.set(id, source);
    if (fields.status === undefined) return;
    const by = { ...authorOf(event), words, event: event.id };
    this.#statusBy = by;
    for (const [person, verdict] of this.#verdicts) if (settles.includes(verdict.event)) this.#verdicts.delete(person);
    // who opens the check again takes the verdict back
    if (isVerdict(fields.status)) this.#verdicts.set(event.person, { ...by, status: fields.status });
    else this.#verdicts.delete(event.person);
  }

  #comment(event: CommentEvent): void {
    const by = authorOf(event);
    const before = this.#comments.get(event.comment);
    this.#comments.set(
      event.comment,
      before === undefined
        ? { id: event.comment, ...by, text: event.text, replyTo: event.replyTo ?? null, edited: null }
        : { ...before, text: event.text, edited: by },
    );
  }
}

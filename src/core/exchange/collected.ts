import type { EventBody } from '../annotation/event';
import { problemOf } from '../annotation/write-event';

/** An article that annotations may be about. */
export interface KnownArticle {
  readonly path: string;
  readonly text: string;
}

/** What an import comes to: events by article, and what could not be taken. */
export interface Import {
  readonly articles: readonly { readonly path: string; readonly text: string; readonly bodies: readonly EventBody[] }[];
  readonly passedOver: readonly { readonly name: string; readonly reason: string }[];
}

/** Gathers what an import brings. */
export class Collected implements Import {
  readonly passedOver: { readonly name: string; readonly reason: string }[] = [];
  readonly #byPath = new Map<string, { readonly path: string; readonly text: string; readonly bodies: EventBody[] }>();

  get articles(): Import['articles'] {
    return [...this.#byPath.values()];
  }

  add({ path, text }: KnownArticle, body: EventBody): void {
    const problem = problemOf(body);
    if (problem !== null) {
      this.passOver('annotation' in body ? body.annotation : body.op, `it ${problem}`);
      return;
    }
    const known = this.#byPath.get(path);
    if (known === undefined) this.#byPath.set(path, { path, text, bodies: [body] });
    else known.bodies.push(body);
  }

  passOver(name: string, reason: string): void {
    this.passedOver.push({ name, reason });
  }
}

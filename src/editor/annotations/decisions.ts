import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { DocumentState } from '../../core/annotation/state';
import { decidedFacts, decisionsKey } from '../../core/archive/corrected-facts';
import { type PackedFacts, packFacts, unpackFacts } from '../../core/archive/packing';
import { oneAtATime } from '../oneAtATime';
import { inSlices } from '../slices';
import type { Annotations } from './annotations';

/** What people decided on articles, as far as it changes their facts: all facts go through here before anybody sees them. */
export class Decisions implements Disposable {
  readonly #annotations: Annotations;
  /** See `decisionsKey`; by address, articles without decisions are left out. */
  readonly #known = new Map<string, string>();
  readonly #keys = new WeakMap<DocumentState, string>();
  readonly #changed = new EventEmitter<readonly string[]>();
  /** Articles, by address, whose facts are others now. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: Disposable;

  constructor(annotations: Annotations, failed: (error: unknown) => void) {
    this.#annotations = annotations;
    this.#subscription = annotations.onDidChange(
      oneAtATime(async () => {
        const touched = await inSlices(this.#takeIn());
        if (touched.length > 0) this.#changed.fire(touched);
      }, failed),
    );
  }

  /** The facts of an article as people decided; those that were detected where nobody did. */
  async applied(uri: Uri, text: string, detected: PackedFacts): Promise<PackedFacts> {
    if (!this.concern(uri)) return detected;
    const { store, path } = this.#annotations.placeOf(uri);
    const facts = unpackFacts(detected);
    const decided = await decidedFacts(facts, text, store.stateOf(path), (id) => store.oldText(id), inSlices);
    return decided === facts ? detected : packFacts(decided);
  }

  /** Whether somebody decided something on an article. */
  concern(uri: Uri): boolean {
    return this.#known.has(uri.toString());
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** Addresses of articles on which something else is decided than before. */
  *#takeIn(): Generator<void, readonly string[]> {
    const gone = new Set(this.#known.keys());
    const touched: string[] = [];
    for (const { uri, store, path } of this.#annotations.annotated()) {
      yield;
      const address = uri.toString();
      const state = store.stateOf(path);
      const key = this.#keys.get(state) ?? decisionsKey(state);
      this.#keys.set(state, key);
      if (key !== (this.#known.get(address) ?? '')) touched.push(address);
      if (key === '') continue;
      gone.delete(address);
      this.#known.set(address, key);
    }
    for (const address of gone) {
      this.#known.delete(address);
      if (!touched.includes(address)) touched.push(address);
    }
    return touched;
  }
}

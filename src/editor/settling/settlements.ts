import { Disposable, l10n, Uri } from 'vscode';
import type { Settlement } from '../../core/annotation/event';
import { fingerprint } from '../../core/annotation/fingerprint';
import type { SettledDisagreement } from '../../core/annotation/state';
import type { PackedFacts } from '../../core/archive/packing';
import type { Disagreement } from '../../core/disagreement/disagreement';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { Slices } from '../slices';
import type { PassageTexts } from './passageTexts';

interface Fingerprinted {
  /** Of its articles, as they were then: they tell whether one changed without keeping its text. */
  readonly facts: readonly (PackedFacts | undefined)[];
  readonly fingerprint: string;
}

/** Which disagreements people settled. Their words are looked at only while something is settled. */
export class Settlements implements Disposable {
  readonly #articles: Articles;
  readonly #annotations: Annotations;
  readonly #texts: PassageTexts;
  readonly #known = new WeakMap<Disagreement, Fingerprinted>();
  readonly #subscription: Disposable;
  #generation = 0;

  constructor(articles: Articles, annotations: Annotations, texts: PassageTexts, failed: (error: unknown) => void) {
    this.#articles = articles;
    this.#annotations = annotations;
    this.#texts = texts;
    const refresh = (): void => void this.#refresh().catch(failed);
    this.#subscription = Disposable.from(articles.onDidChange(refresh), annotations.onDidChange(refresh));
  }

  /** Settles a disagreement, or opens it again; others that say the same in the same words go with it. */
  async settle(disagreement: Disagreement, verdict: Settlement | null, reason: string): Promise<void> {
    const known = await this.#fingerprintOf(disagreement);
    if (known === null) throw new Error(l10n.t('the articles have just changed and are being read, please try again'));
    this.#annotations.decide([{ op: 'settle', disagreement: known, verdict, reason }]);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #refresh(): Promise<void> {
    const generation = ++this.#generation;
    const { settled } = this.#annotations.decisions();
    const found = new Map<Disagreement, SettledDisagreement>();
    const kinds = new Set([...settled.keys()].map((key) => key.slice(0, key.lastIndexOf('-'))));
    const all = kinds.size === 0 ? [] : this.#articles.disagreements.all().filter(({ kind }) => kinds.has(kind));
    const slices = new Slices();
    for (const disagreement of all) {
      const known = await this.#fingerprintOf(disagreement);
      // while an article is read again nothing is said about its words
      const decision = known === null ? this.#articles.settlementOf(disagreement) : settled.get(known);
      if (decision) found.set(disagreement, decision);
      if (slices.isDue) await slices.rest();
      if (generation !== this.#generation) return;
    }
    this.#articles.settle(found);
  }

  /** Null while the text of an article cannot be had. */
  async #fingerprintOf(disagreement: Disagreement): Promise<string | null> {
    const paths = [...new Set(disagreement.passages.map(({ path }) => path))];
    const facts = paths.map((path) => this.#articles.archive.packed(path));
    const isAsOf = (then: Fingerprinted['facts']): boolean =>
      paths.every((path, index) => this.#articles.archive.packed(path) === then[index]);
    const known = this.#known.get(disagreement);
    if (known && isAsOf(known.facts)) return known.fingerprint;
    const found = await Promise.all(paths.map((path) => this.#texts.textOf(path)));
    const texts = found.filter((text) => text !== null);
    if (texts.length < paths.length || !isAsOf(facts)) return null;
    const made = fingerprint(
      disagreement,
      ({ path, start, end }) => texts[paths.indexOf(path)]!.slice(start, end),
      (path) => {
        const place = this.#annotations.placeOf(Uri.parse(path));
        return place.store.stateOf(place.path).firstPath ?? place.path;
      },
    );
    this.#known.set(disagreement, { facts, fingerprint: made });
    return made;
  }
}

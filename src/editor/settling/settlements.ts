import { Disposable, l10n, Uri } from 'vscode';
import type { Settlement } from '../../core/annotation/event';
import { fingerprint, namesIn, namings } from '../../core/annotation/fingerprint';
import type { SettledDisagreement } from '../../core/annotation/state';
import type { PackedFacts } from '../../core/archive/packing';
import type { Disagreement, Passage } from '../../core/disagreement/disagreement';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { isPlaced } from '../disagreements';
import { oneAtATime } from '../oneAtATime';
import { Slices } from '../slices';
import type { PassageTexts } from './passageTexts';

interface Current {
  readonly disagreement: Disagreement;
  readonly fingerprints: Fingerprinted['fingerprints'];
}

/** An article that was edited is read and compared in less, unless thousands are being read. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 100;

interface Fingerprinted {
  /** Of its articles, as they were then: they tell whether one changed without keeping its text. */
  readonly facts: readonly (PackedFacts | undefined)[];
  /** By each way to name its articles, that by their first names first. */
  readonly fingerprints: readonly string[];
  /** By which they were made. */
  readonly names: string;
}

/** Which disagreements people settled. Their words are looked at only while something is settled. */
export class Settlements implements Disposable {
  readonly #articles: Articles;
  readonly #annotations: Annotations;
  readonly #texts: PassageTexts;
  readonly #known = new WeakMap<Disagreement, Fingerprinted>();
  readonly #subscription: Disposable;

  constructor(articles: Articles, annotations: Annotations, texts: PassageTexts, failed: (error: unknown) => void) {
    this.#articles = articles;
    this.#annotations = annotations;
    this.#texts = texts;
    // as long as articles are read what is found so far holds
    const refresh = oneAtATime(() => this.#look(), failed);
    this.#subscription = Disposable.from(articles.onDidChange(refresh), annotations.onDidChange(refresh));
  }

  /**
   * Settles a disagreement, or opens it again; others that say the same in the same words go with it. Its articles may have been
   * edited since it was shown: it is settled as it is by then.
   *
   * @throws Error with what was written, when it is no more
   */
  async settle(shown: Disagreement, verdict: Settlement | null, reason: string): Promise<void> {
    const current = await this.#asItIsNow(shown);
    if (current === null) {
      const gone = l10n.t('the articles have changed, and do not disagree in these words any more');
      throw new Error(reason === '' ? gone : l10n.t('{0}. What you wrote: “{1}”', gone, reason));
    }
    const { disagreement, fingerprints: known } = current;
    // what holds already may have been decided when an article had another name
    const { settled } = this.#annotations.decisions();
    const at = Math.max(
      0,
      known.findIndex((each) => settled.has(each)),
    );
    const articles = this.#articlesOf(disagreement)[at]!;
    const paths = disagreement.passages.map(({ path }) => path);
    const named = paths.map((path) => Uri.parse(path));
    this.#annotations.decide([{ op: 'settle', disagreement: known[at]!, articles, verdict, reason }], paths, named);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** With the words as they are now, once they are compared; null when it is gone by then. */
  async #asItIsNow({ id, passages }: Disagreement): Promise<Current | null> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const disagreement = this.#articles.disagreements.at(passages[0]!.path).find((each) => each.id === id);
      const fingerprints = disagreement && (await this.#fingerprintsOf(disagreement));
      if (disagreement && fingerprints) return { disagreement, fingerprints };
      if (performance.now() > until) return null;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  async #look(): Promise<void> {
    const { settled } = this.#annotations.decisions();
    const found = new Map<Disagreement, SettledDisagreement>();
    const meant = new Set(Array.from(settled.values(), meantBy));
    const mayBeMeant = (disagreement: Disagreement): boolean =>
      meant.has(disagreement.kind) ||
      this.#articlesOf(disagreement).some((articles) => meant.has(mark(disagreement.kind, articles)));
    const slices = new Slices();
    for (const disagreement of settled.size === 0 ? [] : this.#articles.disagreements.all()) {
      if (slices.isDue) await slices.rest();
      if (!mayBeMeant(disagreement)) continue;
      const known = await this.#fingerprintsOf(disagreement);
      // while an article is read again nothing is said about its words
      const decided = known?.map((each) => settled.get(each)).find((each) => each !== undefined);
      const decision = known === null ? this.#articles.settlementOf(disagreement) : decided;
      if (decision) found.set(disagreement, decision);
    }
    this.#articles.settle(found);
  }

  /** By each way to name them. */
  #articlesOf(disagreement: Disagreement): readonly (readonly string[])[] {
    return this.#namingsOf(disagreement).map((naming) =>
      [...new Set(disagreement.passages.map(({ path }) => naming(path)))].sort(),
    );
  }

  /** By names that outlive renames. */
  #namingsOf({ passages }: Disagreement): readonly ((path: string) => string)[] {
    return namings(
      passages.map(({ path }) => path),
      (path) => {
        const place = this.#annotations.placeOf(Uri.parse(path));
        return namesIn(place.store, place.path);
      },
    );
  }

  /** Null while the text of an article cannot be had, or its passages are those of an earlier text. */
  async #fingerprintsOf(disagreement: Disagreement): Promise<readonly string[] | null> {
    if (!disagreement.passages.every((passage) => isPlaced(passage, this.#articles.archive.facts(passage.path))))
      return null;
    const paths = [...new Set(disagreement.passages.map(({ path }) => path))];
    const facts = paths.map((path) => this.#articles.archive.packed(path));
    const isAsOf = (then: Fingerprinted['facts']): boolean =>
      paths.every((path, index) => this.#articles.archive.packed(path) === then[index]);
    const known = this.#known.get(disagreement);
    const names = JSON.stringify(this.#articlesOf(disagreement));
    if (known && known.names === names && isAsOf(known.facts)) return known.fingerprints;
    const found = await Promise.all(paths.map((path) => this.#texts.textOf(path)));
    const texts = found.filter((text) => text !== null);
    if (texts.length < paths.length || !isAsOf(facts)) return null;
    const wordsOf = ({ path, start, end }: Passage): string => texts[paths.indexOf(path)]!.slice(start, end);
    const fingerprints = this.#namingsOf(disagreement).map((naming) => fingerprint(disagreement, wordsOf, naming));
    this.#known.set(disagreement, { facts, names, fingerprints });
    return fingerprints;
  }
}

const mark = (kind: string, articles: readonly string[]): string => [kind, ...articles].join('\n');

/** The articles of a decision; where it does not name them all of its kind may be meant. */
const meantBy = ({ disagreement, articles }: SettledDisagreement): string =>
  mark(disagreement.slice(0, disagreement.lastIndexOf('-')), articles ?? []);

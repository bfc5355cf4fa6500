import type { Metadata } from '../article/article';
import type { Claim } from '../claim/claim';
import type { ArticleSpeaker } from '../speaker/speaker';
import { compareStatements, compareWithin, isComparedWithin } from './compare';
import { ConflictSets } from './conflict-sets';
import type { Disagreement } from './disagreement';
import { type StatedValues, statedValues } from './figures';
import type { Finding, Origin } from './finding';
import { partnersOf } from './partners';
import { readStatement, type Statement } from './statement';
import { type Signature, sameStory, signatureOf } from './story';
import { indexWords, type WordIndex } from './word-index';

/** What the engine needs of an article's facts. */
export interface ArticleClaims {
  readonly metadata: Metadata;
  readonly speakers: readonly ArticleSpeaker[];
  readonly claims: readonly Claim[];
}

interface Entry {
  readonly origin: Origin;
  readonly signature: Signature;
  readonly statements: readonly Statement[];
  readonly values: StatedValues;
  readonly words: WordIndex;
  /** By path of the other article; each pair is kept on the side of the lesser path. */
  readonly findings: Map<string, readonly Finding[]>;
  /** Paths of articles of the same story. */
  readonly neighbours: Set<string>;
}

/** Index terms of one article: enough to meet every article of its story. */
const INDEXED_TERMS = 25;
/** Articles must meet in so many indexed terms to be looked at. */
const FEWEST_MEETINGS = 2;
/** Up to so many statements a text is a version of one. */
const FEW_STATEMENTS = 3;

/**
 * The disagreements of an archive, kept up to date article by article. Whatever the order of changes, the result is that of
 * reading the final articles from scratch: whether two articles tell one story and what their claims disagree about depends
 * on the two alone.
 */
export class Disagreements {
  readonly #entries = new Map<string, Entry>();
  readonly #index = new Map<string, Set<string>>();
  readonly #conflicts = new ConflictSets();

  /** Puts an article's claims in the place of those it had. */
  replace(path: string, facts: ArticleClaims): void {
    this.remove(path);
    const statements = facts.claims.map(readStatement);
    const signature = signatureOf(statements, facts.metadata.date);
    const origin = {
      path,
      label: labelOf(path, facts.metadata),
      published: facts.metadata.date,
      speakers: facts.speakers,
    };
    const values = statedValues(statements);
    const words = indexWords(statements);
    const entry: Entry = { origin, signature, statements, values, words, findings: new Map(), neighbours: new Set() };
    const meetings = new Map<string, number>();
    for (const term of indexed(signature)) {
      for (const other of this.#index.get(term) ?? []) meetings.set(other, (meetings.get(other) ?? 0) + 1);
    }
    for (const [other, count] of meetings) {
      const known = this.#entries.get(other)!;
      if (count < FEWEST_MEETINGS && !(signature.brief || known.signature.brief)) continue;
      if (!sameStory(signature, known.signature)) continue;
      entry.neighbours.add(other);
      known.neighbours.add(path);
      const [first, second] = path < other ? [entry, known] : [known, entry];
      const findings = compareArticles(first, second);
      if (findings.length === 0) continue;
      first.findings.set(second.origin.path, findings);
      this.#conflicts.add(findings);
    }
    const within = compareInside(entry);
    if (within.length > 0) entry.findings.set(path, within);
    this.#conflicts.add(within);
    this.#entries.set(path, entry);
    for (const term of indexed(signature)) {
      const paths = this.#index.get(term);
      if (paths === undefined) this.#index.set(term, new Set([path]));
      else paths.add(path);
    }
  }

  /** Forgets an article; one that is not known is no error. */
  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    this.#entries.delete(path);
    for (const term of indexed(entry.signature)) {
      const paths = this.#index.get(term)!;
      paths.delete(path);
      if (paths.size === 0) this.#index.delete(term);
    }
    for (const other of entry.neighbours) {
      const known = this.#entries.get(other)!;
      known.neighbours.delete(path);
      this.#conflicts.remove(known.findings.get(path) ?? []);
      known.findings.delete(path);
    }
    for (const findings of entry.findings.values()) this.#conflicts.remove(findings);
  }

  /** All disagreements: surest level first, then by path and place. */
  all(): readonly Disagreement[] {
    return this.#conflicts.all();
  }

  /** Those with a passage in this article, in the order of `all`. */
  at(path: string): readonly Disagreement[] {
    return this.#conflicts.at(path);
  }

  /** Paths of the articles that tell the same story as this one, in order. */
  story(path: string): readonly string[] {
    return [...(this.#entries.get(path)?.neighbours ?? [])].sort();
  }
}

function* indexed({ terms }: Signature): Generator<string> {
  let count = 0;
  for (const term of terms.keys()) {
    if (count++ === INDEXED_TERMS) return;
    yield term;
  }
}

function labelOf(path: string, { outlet, title }: Metadata): string {
  return outlet ?? title ?? path.slice(path.lastIndexOf('/') + 1);
}

function compareInside(entry: Entry): Finding[] {
  const { statements, origin, values, words, signature } = entry;
  const context = {
    originA: origin,
    originB: origin,
    valuesA: values,
    valuesB: values,
    brief: signature.brief,
    versions: false,
    wordsA: words,
    wordsB: words,
  };
  return statements
    .filter(isComparedWithin)
    .flatMap((a) =>
      partnersOf(a, statements, words, a.index + 1).flatMap((partner) =>
        compareWithin({ a, b: partner.statement, shared: partner.shared, ...context }),
      ),
    );
}

function compareArticles(first: Entry, second: Entry): Finding[] {
  const context = {
    originA: first.origin,
    originB: second.origin,
    valuesA: first.values,
    valuesB: second.values,
    brief: first.signature.brief || second.signature.brief,
    wordsA: first.words,
    wordsB: second.words,
    versions: first.statements.length <= FEW_STATEMENTS && second.statements.length <= FEW_STATEMENTS,
  };
  return first.statements.flatMap((a) =>
    partnersOf(a, second.statements, second.words).flatMap((partner) =>
      compareStatements({ a, b: partner.statement, shared: partner.shared, ...context }),
    ),
  );
}

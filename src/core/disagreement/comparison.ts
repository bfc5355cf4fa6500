import type { Metadata } from '../article/article';
import type { Claim } from '../claim/claim';
import type { ArticleSpeaker } from '../speaker/speaker';
import { compareStatements, compareWithin, isComparedWithin, mayDisagree } from './compare';
import { ConflictSets } from './conflict-sets';
import type { DisagreementChanges } from './disagreement-index';
import { FactConflicts } from './fact-conflicts';
import { type Candidate, condensed, type Finding, type Origin } from './finding';
import { condensedFact, type FixedFact, fixedFactsOf } from './fixed-fact';
import { partnerFinder } from './partners';
import { type Reading, Readings } from './readings';
import { type Signature, signatureOf } from './story';
import { StoryIndex } from './story-index';

/** What the engine needs of an article's facts. */
export interface ArticleClaims {
  readonly metadata: Metadata;
  readonly speakers: readonly ArticleSpeaker[];
  readonly claims: readonly Claim[];
}

interface Entry {
  readonly origin: Origin;
  readonly signature: Signature;
  /** By path of the other article; each pair is kept on the side of the lesser path. */
  readonly findings: Map<string, readonly Finding[]>;
  /** Paths of articles of the same story. */
  readonly neighbours: Set<string>;
  readonly facts: readonly FixedFact[];
}

/** Up to so many statements a text is a version of one. */
const FEW_STATEMENTS = 3;

/**
 * Compares the articles of an archive, each with those of its story, as they come and go. Whatever the order of changes, the
 * result is that of reading the final articles from scratch: whether two articles tell one story and what their claims
 * disagree about depends on the two alone.
 */
export class Comparison {
  readonly #entries = new Map<string, Entry>();
  readonly #readings = new Readings();
  readonly #stories = new StoryIndex<Entry>();
  readonly #conflicts = new ConflictSets();
  readonly #facts = new FactConflicts(this.#conflicts, (path, other) => {
    const { neighbours, findings } = this.#entries.get(path)!;
    return { sameStory: neighbours.has(other), findings: findings.get(other) ?? [] };
  });

  /** Puts an article's claims in the place of those it had. */
  replace(path: string, { metadata, speakers, claims }: ArticleClaims): void {
    this.remove(path);
    const reading = this.#readings.keep(path, claims);
    const entry: Entry = {
      origin: {
        path,
        label: labelOf(path, metadata),
        published: metadata.date,
        speakers: voicesOf(speakers, claims),
      },
      signature: signatureOf(reading.statements, metadata.date),
      findings: new Map(),
      neighbours: new Set(),
      facts: reading.statements.flatMap(fixedFactsOf).map(condensedFact),
    };
    for (const known of this.#stories.story(entry.signature)) {
      const other = known.origin.path;
      const [first, second] = path < other ? [entry, known] : [known, entry];
      entry.neighbours.add(other);
      known.neighbours.add(path);
      this.#found(first, second.origin.path, this.#compare(first, second));
    }
    this.#facts.add(entry.origin, entry.facts);
    this.#found(entry, path, compareInside(entry, reading));
    this.#entries.set(path, entry);
    this.#stories.add(entry);
  }

  #compare(first: Entry, second: Entry): Finding[] {
    const [one, other] = [first, second].map(({ origin }) => this.#readings.of(origin.path)) as [Reading, Reading];
    const context = {
      originA: first.origin,
      originB: second.origin,
      valuesA: one.values,
      valuesB: other.values,
      articleA: one.statements,
      articleB: other.statements,
      wordsA: one.words,
      wordsB: other.words,
      brief: first.signature.brief || second.signature.brief,
      versions: one.statements.length <= FEW_STATEMENTS && other.statements.length <= FEW_STATEMENTS,
    };
    const partnersOf = partnerFinder(other.statements, other.words);
    return one.statements.flatMap((a) =>
      partnersOf(a).flatMap(({ statement: b, shared }) =>
        mayDisagree(a, b, shared, one.traits[a.index]! & other.traits[b.index]!)
          ? compareStatements({ a, b, shared, ...context })
          : [],
      ),
    );
  }

  /** Keeps what was found between an article and another, or in itself. */
  #found({ findings }: Entry, other: string, all: readonly Finding[]): void {
    if (all.length === 0) return;
    const kept = all.map(condensed);
    findings.set(other, kept);
    this.#conflicts.add(kept);
  }

  /** Forgets an article; one that is not known is no error. */
  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    this.#entries.delete(path);
    this.#readings.forget(path);
    this.#stories.remove(entry);
    this.#facts.remove(entry.origin, entry.facts);
    for (const other of entry.neighbours) {
      const known = this.#entries.get(other)!;
      known.neighbours.delete(path);
      this.#conflicts.remove(known.findings.get(path) ?? []);
      known.findings.delete(path);
    }
    for (const findings of entry.findings.values()) this.#conflicts.remove(findings);
  }

  /** What went and what came since the last call. */
  changes(): DisagreementChanges {
    this.#facts.settle();
    return this.#conflicts.changes();
  }

  /** Paths of the articles that tell the same story as this one, in order. */
  story(path: string): readonly string[] {
    return [...(this.#entries.get(path)?.neighbours ?? [])].sort();
  }
}

/** Names of those in whose voice claims are; who is only named comes after them. */
function voicesOf(speakers: readonly ArticleSpeaker[], claims: readonly Claim[]): Origin['speakers'] {
  const last = claims.reduce((most, { speaker }) => Math.max(most, speaker ?? -1), -1);
  return speakers.slice(0, last + 1).map(({ name }) => ({ name }));
}

function labelOf(path: string, { outlet, title }: Metadata): string {
  return outlet ?? title ?? path.slice(path.lastIndexOf('/') + 1);
}

function compareInside({ origin, signature }: Entry, { statements, values, words }: Reading): Finding[] {
  const context = {
    originA: origin,
    originB: origin,
    valuesA: values,
    valuesB: values,
    articleA: statements,
    articleB: statements,
    wordsA: words,
    wordsB: words,
    brief: signature.brief,
    versions: false,
  };
  const partnersOf = partnerFinder(statements, words);
  return statements.filter(isComparedWithin).flatMap((a) =>
    partnersOf(a).flatMap(({ statement: b, shared }) =>
      // of two that look for partners the first looks
      b.index > a.index || (b.index < a.index && !isComparedWithin(b))
        ? compareWithin(inTextOrder({ a, b, shared, ...context }))
        : [],
    ),
  );
}

const inTextOrder = (candidate: Candidate): Candidate =>
  candidate.a.index < candidate.b.index ? candidate : { ...candidate, a: candidate.b, b: candidate.a };

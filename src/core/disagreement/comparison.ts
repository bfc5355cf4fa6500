import { compareStatements, compareWithin, isComparedWithin, mayDisagree } from './compare';
import { ConflictSets } from './conflict-sets';
import { type Crowd, CrowdPlace, sayingsOf } from './crowd';
import type { DisagreementChanges } from './disagreement-index';
import { FactConflicts } from './fact-conflicts';
import type { Candidate, Finding } from './finding';
import { condensedFact, type FixedFact, fixedFactsOf } from './fixed-fact';
import { keptFinding } from './kept-finding';
import { type PackedFindings, packFindings, unpackFindings } from './packed-findings';
import { partnerFinder } from './partners';
import { type ArticleClaims, type Reading, Readings } from './readings';
import { type Signature, sameStory, signatureOf } from './story';
import { StoryIndex } from './story-index';

interface Entry {
  readonly path: string;
  readonly signature: Signature;
  /** See `StoryIndex`. */
  number: number;
  /** The path of another article, what was found between the two, and so on; each pair is kept on the side of the lesser path. */
  findings: readonly string[];
  readonly place: CrowdPlace;
  /** Null until a crowd asks. */
  sayings: Uint32Array | null;
  /** Whether it is compared with others, as of the last settling. */
  isCompared: boolean;
  readonly facts: readonly FixedFact[];
}

/** One for all: most articles tell none. */
const NO_FACTS: readonly FixedFact[] = [];
/** One for all: it is replaced, never filled. */
const NO_FINDINGS: Entry['findings'] = [];
/** Up to so many statements a text is a version of one. */
const FEW_STATEMENTS = 3;

/**
 * Compares the articles of an archive, each with those of its story, as they come and go; of a story of more than some forty
 * articles with those that say something of their own, see `CrowdPlace`. Whatever the order of changes, the result is that
 * of reading the final articles from scratch: whether two articles tell one story depends on the two alone, and what their
 * claims disagree about on the two and on which articles of a crowd are compared.
 */
export class Comparison {
  readonly #entries = new Map<string, Entry>();
  readonly #readings: Readings;
  readonly #stories = new StoryIndex<Entry>();
  readonly #conflicts = new ConflictSets();
  /** Articles whose stories grew or shrank since the last settling. */
  readonly #crowds = new Set<Entry>();
  readonly #crowd: Crowd = {
    sayingsOf: (path) => {
      const entry = this.#entries.get(path)!;
      entry.sayings ??= sayingsOf(this.#readings.of(path).statements);
      return entry.sayings;
    },
    others: (path) => this.#others(this.#entries.get(path)!).map((other) => other.path),
  };
  readonly #facts = new FactConflicts(this.#conflicts, (path, other) => {
    const [{ signature, findings }, known] = [this.#entries.get(path)!, this.#entries.get(other)!];
    const packed = foundWith(findings, other);
    return {
      sameStory: sameStory(signature, known.signature),
      findings: packed === undefined ? [] : unpackFindings(packed),
    };
  });

  /**
   * @param claimsOf gives what was put last for an article that is there, as an archive of facts can; without it the
   *   comparison keeps that itself
   */
  constructor(claimsOf: ((path: string) => ArticleClaims) | null = null) {
    this.#readings = new Readings(claimsOf);
  }

  /** Puts an article's claims in the place of those it had. */
  replace(path: string, article: ArticleClaims): void {
    this.#take(path);
    const reading = this.#readings.keep(path, article);
    const facts = reading.statements.flatMap(fixedFactsOf).map(condensedFact);
    const entry: Entry = {
      path,
      signature: signatureOf(reading.statements, article.metadata.date),
      number: -1,
      findings: NO_FINDINGS,
      place: new CrowdPlace(path),
      sayings: null,
      isCompared: false,
      facts: facts.length === 0 ? NO_FACTS : facts,
    };
    this.#entries.set(path, entry);
    this.#stories.add(entry);
    const others = this.#others(entry);
    for (const known of others) {
      known.place.meet(path, this.#crowd);
      this.#crowds.add(known);
    }
    entry.place.enter(others.length, this.#crowd);
    this.#crowds.add(entry);
    this.#facts.add(reading.origin, entry.facts);
    this.#found(entry, path, compareInside(entry.signature, reading));
    this.#settleCrowds((each) => (each === entry ? others : this.#others(each)));
  }

  /**
   * Compares articles that now have something of their own to say, and drops what was found of those that no longer have.
   *
   * @param othersOf who tells an article's story, where that is known already
   */
  #settleCrowds(othersOf = (entry: Entry) => this.#others(entry)): void {
    for (const entry of this.#crowds) {
      const { isCompared } = entry.place;
      if (isCompared === entry.isCompared) continue;
      entry.isCompared = isCompared;
      this.#facts.doubt(entry.path, entry.facts);
      for (const other of othersOf(entry)) {
        if (!other.isCompared) continue;
        if (isCompared) this.#compare(entry, other);
        else this.#drop(entry, other);
      }
    }
    this.#crowds.clear();
  }

  #compare(entry: Entry, other: Entry): void {
    const [first, second] = inPathOrder(entry, other);
    this.#found(first, second.path, this.#findingsBetween(first, second));
  }

  #drop(entry: Entry, other: Entry): void {
    const [first, { path }] = inPathOrder(entry, other);
    this.#lose(first, path);
  }

  /** Forgets what was found between an article and another, or in itself. */
  #lose(entry: Entry, other: string): void {
    const found = foundWith(entry.findings, other);
    if (found === undefined) return;
    this.#conflicts.remove(found);
    entry.findings = entry.findings.toSpliced(placeOf(entry.findings, other), 2);
  }

  #findingsBetween(first: Entry, second: Entry): Finding[] {
    const [one, other] = [first, second].map(({ path }) => this.#readings.of(path)) as [Reading, Reading];
    const context = {
      originA: one.origin,
      originB: other.origin,
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
      partnersOf(a, (b, shared) => mayDisagree(a, b, shared, one.traits[a.index]! & other.traits[b.index]!)).flatMap(
        ({ statement: b, shared }) => compareStatements({ a, b, shared, ...context }),
      ),
    );
  }

  /** Keeps what was found between an article and another, or in itself. */
  #found(entry: Entry, other: string, all: readonly Finding[]): void {
    if (all.length === 0) return;
    const found = packFindings(all.map(keptFinding));
    entry.findings = entry.findings.concat(other, found);
    this.#conflicts.add(found);
  }

  /** Forgets an article; one that is not known is no error. */
  remove(path: string): void {
    this.#take(path);
    this.#settleCrowds();
  }

  #take(path: string): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    this.#crowds.delete(entry);
    this.#stories.remove(entry);
    this.#facts.remove(path, entry.facts);
    for (const known of this.#others(entry)) {
      known.place.part(path, this.#crowd);
      this.#crowds.add(known);
      this.#drop(entry, known);
    }
    this.#lose(entry, path);
    this.#readings.forget(path);
    this.#entries.delete(path);
  }

  /** What went and what came since the last call. */
  changes(): DisagreementChanges {
    this.#facts.settle();
    return this.#conflicts.changes();
  }

  /** Paths of the articles that tell the same story as this one, in order. */
  story(path: string): readonly string[] {
    const entry = this.#entries.get(path);
    if (entry === undefined) return [];
    return this.#others(entry)
      .map((other) => other.path)
      .sort();
  }

  /** Those that tell an article's story. */
  #others(entry: Entry): readonly Entry[] {
    return this.#stories.story(entry.signature).filter((other) => other !== entry);
  }
}

/** Where the path of another article stands; -1 where nothing was found. */
function placeOf(findings: Entry['findings'], other: string): number {
  for (let at = 0; at < findings.length; at += 2) if (findings[at] === other) return at;
  return -1;
}

function foundWith(findings: Entry['findings'], other: string): PackedFindings | undefined {
  const place = placeOf(findings, other);
  return place < 0 ? undefined : findings[place + 1];
}

const inPathOrder = (a: Entry, b: Entry): readonly [Entry, Entry] => (a.path < b.path ? [a, b] : [b, a]);

function compareInside({ brief }: Signature, { origin, statements, values, words }: Reading): Finding[] {
  const context = {
    originA: origin,
    originB: origin,
    valuesA: values,
    valuesB: values,
    articleA: statements,
    articleB: statements,
    wordsA: words,
    wordsB: words,
    brief,
    versions: false,
  };
  const partnersOf = partnerFinder(statements, words);
  return statements.filter(isComparedWithin).flatMap((a) =>
    // of two that look for partners the first looks
    partnersOf(a, (b) => b.index > a.index || (b.index < a.index && !isComparedWithin(b))).flatMap(
      ({ statement: b, shared }) => compareWithin(inTextOrder({ a, b, shared, ...context })),
    ),
  );
}

const inTextOrder = (candidate: Candidate): Candidate =>
  candidate.a.index < candidate.b.index ? candidate : { ...candidate, a: candidate.b, b: candidate.a };

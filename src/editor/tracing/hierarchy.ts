import { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, SymbolKind, Uri } from 'vscode';
import type { OfferedSource } from '../../core/annotation/offered-sources';
import type { Archive } from '../../core/archive/archive';
import { distinctChecks } from '../../core/record/distinct';
import type { RecordPassage } from '../../core/record/verdict';
import { type OnRecord, onRecord, primarySource } from '../../core/trace/on-record';
import type { Occurrence, Trace } from '../../core/trace/trace';
import type { Articles } from '../articles';
import { rangeOf } from '../places';
import { passageName, passageRange } from '../records/passage';
import type { Records } from '../records/records';
import { Slices } from '../slices';
import { inWords } from '../translated';
import { citedBeside } from './cited';
import { articleName, occurrenceLine } from './labels';
import type { Traces } from './traces';

/** A statement in an article. The record and those before it lead to it, it leads to those that repeat it. */
export class StatementItem extends CallHierarchyItem {
  readonly occurrence: Occurrence;

  constructor(archive: Archive, occurrence: Occurrence, cited: readonly OfferedSource[]) {
    const facts = archive.facts(occurrence.path)!;
    const range = rangeOf(facts, occurrence);
    super(
      SymbolKind.String,
      articleName(archive, occurrence.path),
      occurrenceLine(occurrence, cited),
      Uri.parse(occurrence.path),
      range,
      range,
    );
    this.occurrence = occurrence;
  }
}

/** The passage of a record, where a way ends. */
class RecordItem extends CallHierarchyItem {
  constructor(passage: RecordPassage, explanation: string) {
    const range = passageRange(passage);
    super(SymbolKind.File, passageName(passage), explanation, Uri.parse(passage.path), range, range);
  }
}

const recordItem = ({ passage, explanation }: OnRecord): RecordItem => new RecordItem(passage, inWords(explanation));

/** Where statements come from and who repeats them, as calls. */
export class StatementHierarchy {
  readonly #articles: Articles;
  readonly #traces: Traces;
  readonly #records: Records;

  constructor(articles: Articles, traces: Traces, records: Records) {
    this.#articles = articles;
    this.#traces = traces;
    this.#records = records;
  }

  /** The statement at an offset, if one stands there. */
  async prepare(path: string, offset: number): Promise<StatementItem | undefined> {
    const trace = await this.#traces.trace(path, { start: offset, end: offset });
    const own = trace?.occurrences.find((each) => each.path === path);
    return own && this.#item(own);
  }

  /** Where it comes from: the record, then articles that have it before, the earliest first. */
  async incoming({ occurrence }: StatementItem): Promise<CallHierarchyIncomingCall[]> {
    const { earlier, later } = await this.#around(occurrence);
    const own = this.#onRecord(occurrence);
    // the first article may retell what only a later one quotes
    const records = own.length > 0 || earlier.length > 0 ? own : this.#recordOf(later);
    return [...records, ...(await this.#items(earlier))].map(
      (item) => new CallHierarchyIncomingCall(item, [item.range]),
    );
  }

  /** Who repeats it: articles that have it later. */
  async outgoing(item: StatementItem): Promise<CallHierarchyOutgoingCall[]> {
    const { later } = await this.#around(item.occurrence);
    return (await this.#items(later)).map((each) => new CallHierarchyOutgoingCall(each, [item.range]));
  }

  async #around(occurrence: Occurrence): Promise<{ earlier: readonly Occurrence[]; later: readonly Occurrence[] }> {
    const trace: Trace | null = await this.#traces.trace(occurrence.path, occurrence);
    const all = trace?.occurrences ?? [];
    const at = all.findIndex(({ path }) => path === occurrence.path);
    return { earlier: all.slice(0, Math.max(at, 0)), later: all.slice(at + 1) };
  }

  #onRecord(occurrence: Occurrence): RecordItem[] {
    const facts = this.#articles.archive.facts(occurrence.path);
    const { checks, retold } = this.#records.findingsOf(occurrence.path);
    const findings = { checks: distinctChecks(checks), retold };
    return facts ? onRecord(facts, findings, occurrence.claim).map(recordItem) : [];
  }

  #recordOf(occurrences: readonly Occurrence[]): RecordItem[] {
    const source = primarySource(occurrences, this.#articles.archive, (path) => this.#records.findingsOf(path));
    return source ? [recordItem(source)] : [];
  }

  /** Each article is read for what it names. */
  async #items(occurrences: readonly Occurrence[]): Promise<readonly StatementItem[]> {
    const slices = new Slices();
    const items: StatementItem[] = [];
    for (const each of occurrences) {
      items.push(await this.#item(each));
      if (slices.isDue) await slices.rest();
    }
    return items;
  }

  async #item(occurrence: Occurrence): Promise<StatementItem> {
    const cited = await citedBeside(this.#articles, occurrence);
    return new StatementItem(this.#articles.archive, occurrence, cited);
  }
}

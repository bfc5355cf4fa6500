import { byCodeUnits } from '../text/order';
import { writtenAt } from './clock';
import type { LogEvent, UnknownEvent } from './event';
import { inOrder } from './order';
import type { AnnotationStore } from './store';
import { withoutUndone } from './undo';

/** What the person at a window decided in one go, before the window was opened. */
export interface EarlierDecision {
  readonly store: AnnotationStore;
  /** Of the article; null: it is over all articles. */
  readonly path: string | null;
  /** One or more, in order. */
  readonly events: readonly LogEvent[];
}

type Event = LogEvent | UnknownEvent;

/** What also follows passages and articles, or takes something back, is nobody's decision where it stands alone. */
const DECIDING: ReadonlySet<string> = new Set<LogEvent['op']>([
  'add',
  'set',
  'del',
  'comment',
  'reject',
  'merge',
  'apart',
  'name',
  'settle',
]);
/** A go is written within a few milliseconds; nobody decides twice in so short a time. */
const AT_ONCE_MS = 20;

/**
 * What can be taken back of what the person under whose name a window writes decided before the window was opened, the latest
 * first. It pauses after each article, for whoever has to let others work meanwhile.
 *
 * @param most so many at most
 */
export function* earlierDecisions(
  stores: readonly AnnotationStore[],
  most: number,
): Generator<void, readonly EarlierDecision[]> {
  const places: (Pick<EarlierDecision, 'store' | 'path'> & { readonly last: string })[] = [];
  const carried = new Carried();
  for (const store of stores) {
    for (const path of [null, ...store.articles()]) {
      yield;
      const events = eventsAt(store, path);
      const isEarlier = ({ person, op, id }: Event): boolean =>
        person === store.person && DECIDING.has(op) && !store.wrote(id);
      const last = events.findLast(isEarlier)?.time;
      if (last !== undefined) places.push({ store, path, last });
      if (stores.length > 1) carried.look(store, events);
    }
  }
  places.sort((a, b) => byCodeUnits(b.last, a.last));
  let found: readonly EarlierDecision[] = [];
  for (const { store, path, last } of places) {
    if (found.length === most && last < timeOf(found[most - 1]!)) break;
    yield;
    const known = new Set(found.flatMap(({ events }) => events.map(({ id }) => id)));
    const here = decidedBy(store.person, eventsAt(store, path))
      .filter((events) => !events.some(({ id }) => store.wrote(id) || known.has(id)))
      .filter((events) => !events.some((event) => carried.has(event)))
      .map((events) => ({ store, path, events }));
    found = [...found, ...here].sort((a, b) => byCodeUnits(timeOf(b), timeOf(a))).slice(0, most);
  }
  return found;
}

/**
 * What a person decided, go by go, as far as it holds and nothing rests on it: a mark that somebody judged since, or a comment
 * that was answered, is not taken from under that.
 *
 * @param events all on one article, or all over all articles
 */
export function decidedBy(person: string, events: readonly Event[]): readonly Go[] {
  const held = withoutUndone(inOrder(events)).filter((event): event is LogEvent => !('unknown' in event));
  const goes = inOneGo(held.filter((event) => event.person === person && event.op !== 'doc' && event.op !== 'rename'));
  const goOf = new Map(goes.flatMap((go) => go.map((event) => [event, go])));
  const marks = new Map<string, Mark>();
  /** By comment: the last go that worded or answered it; null: somebody else did. */
  const saidLast = new Map<string, Go | null>();
  for (const event of held) {
    if (!('annotation' in event) || !DECIDING.has(event.op)) continue;
    const go = goOf.get(event) ?? null;
    const mark = marks.get(event.annotation) ?? { goes: new Set(), isAdded: false, isTakenAway: false };
    marks.set(event.annotation, mark);
    mark.goes.add(go);
    if (event.op === 'add') mark.isAdded = true;
    else if (event.op === 'del') mark.isTakenAway = true;
    else if (event.op === 'comment') for (const id of [event.comment, event.replyTo]) if (id) saidLast.set(id, go);
  }
  const tells = (event: LogEvent): boolean => {
    if (!DECIDING.has(event.op)) return false;
    const mark = 'annotation' in event ? marks.get(event.annotation)! : null;
    return mark === null || (mark.isAdded && (event.op === 'del' || !mark.isTakenAway));
  };
  const isBuiltOn = (event: LogEvent): boolean =>
    (event.op === 'add' && marks.get(event.annotation)!.goes.size > 1) ||
    (event.op === 'comment' && saidLast.get(event.comment) !== goOf.get(event));
  return goes.filter((go) => go.some(tells) && !go.some(isBuiltOn));
}

type Go = readonly LogEvent[];

interface Mark {
  /** In which something was decided on it; null for those of others. */
  readonly goes: Set<Go | null>;
  isAdded: boolean;
  isTakenAway: boolean;
}

function inOneGo(events: readonly LogEvent[]): readonly Go[] {
  const all: LogEvent[][] = [];
  for (const event of events) {
    const before = all.at(-1)?.at(-1);
    const isSame = before && Math.abs(Date.parse(writtenAt(event)) - Date.parse(writtenAt(before))) <= AT_ONCE_MS;
    if (isSame) all.at(-1)!.push(event);
    else all.push([event]);
  }
  return all;
}

/** Marks that went from one folder into another: that they were taken away in the one was nobody's decision. */
class Carried {
  readonly #homes = new Map<string, AnnotationStore>();
  readonly #carried = new Set<string>();

  look(store: AnnotationStore, events: readonly Event[]): void {
    for (const event of events) {
      if ('unknown' in event || event.op !== 'add') continue;
      if ((this.#homes.get(event.annotation) ?? store) !== store) this.#carried.add(event.annotation);
      this.#homes.set(event.annotation, store);
    }
  }

  has(event: LogEvent): boolean {
    return event.op === 'del' && this.#carried.has(event.annotation);
  }
}

const eventsAt = (store: AnnotationStore, path: string | null): readonly Event[] =>
  path === null ? inOrder(store.decisionEvents()) : store.eventsOf(path);

const timeOf = ({ events }: EarlierDecision): string => events.at(-1)!.time;

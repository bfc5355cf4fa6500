/** Remembers what is read from an object, for as long as the object lives: the same statement is compared many times. */
export function oncePer<K extends object, R>(read: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, R>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = read(key);
    known.set(key, now);
    return now;
  };
}

/** Objects that are remembered at least. */
const LATEST = 4096;

/**
 * The same for objects of which many come and go, as statements do: of the latest ones alone, since a table of all that live
 * holds those that are gone as well, until they are collected.
 */
export function onceLately<K extends object, R>(read: (key: K) => R): (key: K) => R {
  let [known, before] = [new WeakMap<K, R>(), new WeakMap<K, R>()];
  let size = 0;
  return (key) => {
    const lately = known.get(key);
    if (lately !== undefined) return lately;
    const now = before.get(key) ?? read(key);
    if (++size > LATEST) {
      [known, before] = [new WeakMap(), known];
      size = 1;
    }
    known.set(key, now);
    return now;
  };
}

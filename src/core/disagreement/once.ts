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

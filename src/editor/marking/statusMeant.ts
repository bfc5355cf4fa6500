/** The status that a key means, by its name or its place from 1 on; undefined where the list has none such. */
export function statusMeant(key: unknown, statuses: readonly string[]): string | undefined {
  return typeof key === 'number' ? statuses[key - 1] : statuses.find((status) => status === key);
}

/** Which part of a group takes the focus of the tab key, by the group's name: the one that had it last. */
const chosen = new Map<string, string>();

/**
 * Makes a group of the page one stop of the tab key; arrow keys move inside it. Parts are what has a `data-key`.
 *
 * @param name of the group, the same after the page is drawn again
 * @param first where the group is entered for the first time
 */
export function rove(group: Element, name: string, first: string = '[data-key]'): void {
  const rows = rowsOf(group);
  const parts = rows.flat();
  const current =
    parts.find(({ dataset }) => dataset.key === chosen.get(name)) ?? group.querySelector<HTMLElement>(first);
  for (const part of parts) part.tabIndex = part === current ? 0 : -1;
  group.addEventListener('focusin', ({ target }) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (!part) return;
    for (const each of parts) each.tabIndex = each === part ? 0 : -1;
    chosen.set(name, part.dataset.key!);
  });
  group.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
    const next = altKey ? undefined : neighbour(rows, target as HTMLElement, key, ctrlKey || metaKey);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Of a table its rows with their parts; of anything else one part a row. */
function rowsOf(group: Element): HTMLElement[][] {
  const parts = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-key]')];
  return group instanceof HTMLTableElement ? [...group.rows].map(parts) : parts(group).map((part) => [part]);
}

function neighbour(
  rows: readonly (readonly HTMLElement[])[],
  from: HTMLElement,
  key: string,
  far: boolean,
): HTMLElement | undefined {
  const y = rows.findIndex((row) => row.includes(from));
  const row = rows[y];
  if (!row) return undefined;
  const x = row.indexOf(from);
  const isTable = rows.some(({ length }) => length > 1);
  switch (key) {
    case 'ArrowRight':
      return isTable ? row[x + 1] : rows[y + 1]?.[0];
    case 'ArrowLeft':
      return isTable ? row[x - 1] : rows[y - 1]?.[0];
    case 'ArrowDown':
      return below(rows[y + 1], from);
    case 'ArrowUp':
      return below(rows[y - 1], from);
    case 'Home':
      return isTable && !far ? row[0] : rows[0]?.[0];
    case 'End':
      return isTable && !far ? row.at(-1) : rows.at(-1)?.at(-1);
    default:
      return undefined;
  }
}

/** The part of a row in the same column; a cell may hold several parts, of which the first is meant. */
function below(row: readonly HTMLElement[] | undefined, from: HTMLElement): HTMLElement | undefined {
  const column = from.closest<HTMLTableCellElement>('td, th')?.cellIndex;
  if (column === undefined) return row?.[0];
  return row?.find((part) => part.closest<HTMLTableCellElement>('td, th')?.cellIndex === column);
}

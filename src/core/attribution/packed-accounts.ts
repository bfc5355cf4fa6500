import type { ColumnReader, ColumnWriter } from '../text/columns';
import type { Account } from './accounts';

const KINDS: readonly Account['kind'][] = ['outlet', 'document'];

/** Writes accounts for caches and messages. */
export function writeAccounts(columns: ColumnWriter, accounts: readonly Account[]): void {
  columns.numbers([accounts.length, ...accounts.map(({ kind }) => KINDS.indexOf(kind))]);
  columns.texts(accounts.map(({ name }) => name));
  columns.spans(accounts);
  columns.spans(accounts.map(({ scope }) => scope));
}

/** The accounts that were written. */
export function readAccounts(columns: ColumnReader): Account[] {
  const [count] = columns.numbers(1) as [number];
  const kinds = columns.numbers(count);
  const names = columns.texts(count);
  const spans = columns.spans(count);
  const scopes = columns.spans(count);
  return spans.map((span, index) => ({
    ...span,
    kind: KINDS[kinds[index]!]!,
    name: names[index]!,
    scope: scopes[index]!,
  }));
}

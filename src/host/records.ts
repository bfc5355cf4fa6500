import type { PackedFacts } from '../core/archive/packing';
import type { Flaw } from '../core/record/record';
import type { RecordFindings } from '../core/record/verdict';

/** What the editor tells and asks the thread that keeps the records. */
export type RecordsRequest =
  /** The next part of a record's file; the first takes the place of what was known of it. */
  | { readonly record: string; readonly part: Uint8Array; readonly first: boolean; readonly last: boolean }
  | { readonly forget: string }
  /** Holds an article against all records that are read. */
  | { readonly article: string; readonly text: string; readonly facts: PackedFacts };

export type RecordsReply =
  | { readonly taken: true }
  | { readonly flaws: readonly Flaw[] }
  | { readonly findings: RecordFindings }
  /** Why a record or an article is passed over. */
  | { readonly refused: string };

/** Where the build puts the keeping of records, below the extension's folder. */
export const recordsScript = 'dist/records.cjs';

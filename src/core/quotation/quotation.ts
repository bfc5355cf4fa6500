import type { Span } from '../text/span';

/** All inside quotation marks; a reported clause that holds a quoted part; a reported clause. */
export const QUOTATION_TYPES = ['direct', 'mixed', 'indirect'] as const;

/** One of `QUOTATION_TYPES`. */
export type QuotationType = (typeof QUOTATION_TYPES)[number];

/** A passage between quotation marks. */
export interface MarkedPassage {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  /** 0 = outermost; a quotation inside a quotation is 1. */
  readonly depth: number;
  /** False when the closing mark is missing and the passage ends with its block. */
  readonly closed: boolean;
  /** Index of the passage in the block before that this one goes on with (a mark opened again, not closed before). */
  readonly continues: number | null;
  /** A term, title or nickname in marks ("parity", ‘othering’): no quotation. */
  readonly scare: boolean;
}

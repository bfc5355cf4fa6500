import type { PackedFacts } from '../core/archive/packing';

/** What the editor asks of the analysis thread: an article as text, or as a file's bytes. */
export interface AnalysisRequest {
  readonly path: string;
  /** The editor's name for the language of an open document; null for a file. */
  readonly languageId: string | null;
  readonly content: string | Uint8Array;
}

export type AnalysisReply = { readonly facts: PackedFacts } | { readonly refused: string };

/** Where the build puts the analysis, below the extension's folder. */
export const analysisScript = 'dist/analysis.cjs';

import type { ArticleFacts } from '../core/archive/facts';

/** What the editor asks of the analysis thread: an article as text, or as a file's bytes. */
export interface AnalysisRequest {
  readonly id: number;
  readonly path: string;
  /** The editor's name for the language of an open document; null for a file. */
  readonly languageId: string | null;
  readonly content: string | Uint8Array;
}

export type AnalysisReply =
  | { readonly id: number; readonly facts: ArticleFacts }
  | { readonly id: number; readonly refused: string };

/** What a thread says: first that its script has loaded, then its replies. */
export type ThreadMessage = 'ready' | AnalysisReply;

/** Where the build puts the analysis, below the extension's folder. */
export const analysisScript = 'dist/analysis.cjs';

/** The built script of the analysis, as a path and as bytes: each host starts threads from what it can. */
export interface AnalysisScript {
  readonly fsPath: string;
  read(): PromiseLike<Uint8Array>;
}

/** A thread that analyses articles, as the host starts it. */
export interface AnalysisThread {
  post(request: AnalysisRequest): void;
  /** The script has loaded; what is posted now is answered at once. */
  onReady(listener: () => void): void;
  onReply(listener: (reply: AnalysisReply) => void): void;
  /** The thread ended by itself; it has to be started again. */
  onFailure(listener: (reason: string) => void): void;
  dispose(): void;
}

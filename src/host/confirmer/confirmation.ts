import type { MutualInference } from '../../core/disagreement/confirm';

/** What the editor asks of the confirmer's thread: of each pair, whether one text follows from or contradicts the other. */
export interface ConfirmationRequest {
  /** Absolute path of the folder with the model. */
  readonly folder: string;
  readonly pairs: readonly (readonly [string, string])[];
}

/** Inferences in the order of the pairs; else why this was not answered, or why nothing ever will be from that folder. */
export type ConfirmationReply =
  | { readonly inferences: readonly MutualInference[] }
  | { readonly failed: string }
  | { readonly unusable: string };

/** Where the build puts the confirmer, below the extension's folder. */
export const confirmerScript = 'dist/confirmer.cjs';

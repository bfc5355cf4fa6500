import { VERIFIED } from './status';

/**
 * What backs a claim: the sources that a checker named; where none did and the claim is verified, those that its sentence names.
 * Who finds a claim wrong has that from elsewhere than its writer.
 *
 * @param named by a checker
 * @param cited links, footnotes and addresses of the sentence
 */
export const backing = <Named, Cited>(
  status: string,
  named: readonly Named[],
  cited: readonly Cited[],
): readonly (Named | Cited)[] => (named.length > 0 || status !== VERIFIED ? named : cited);

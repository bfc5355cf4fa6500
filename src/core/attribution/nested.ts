import { classOfCue } from './cueClass';
import type { Draft } from './draft';
import type { Words } from './words';

/** Log-odds from which a cue inside a reported clause counts: alone it would need more. */
const LIKELY_ENOUGH = -1.5;

/**
 * The attributions inside others: "Titov said Lavrov had denied it" reports two. A cue of speech inside a reported
 * clause, with source and content of its own there, needs less to speak for it.
 *
 * @returns those of `rejected` that are accepted after all
 */
export function nestedDrafts(words: Words, accepted: readonly Draft[], rejected: readonly Draft[]): Draft[] {
  const clause = new Int32Array(words.count).fill(-1);
  accepted.forEach(({ cue, content }, index) => {
    if (cue === null || classOfCue(words.tokens[cue.first]!.lemma) !== 'assertion') return;
    for (const { first, end } of content) if (words.passage[first]! < 0) clause.fill(index, first, end);
  });
  return rejected.filter(({ cue, source, content, logOdds }) => {
    if (cue === null || source === null || content.length !== 1 || logOdds < LIKELY_ENOUGH) return false;
    const { lemma, pos } = words.tokens[cue.first]!;
    const outer = clause[cue.first]!;
    const [part] = content;
    return (
      outer >= 0 &&
      pos === 'VERB' &&
      classOfCue(lemma) === 'assertion' &&
      source.end <= cue.first &&
      clause[source.first] === outer &&
      part!.first > cue.first &&
      clause[part!.end - 1] === outer &&
      part!.end - part!.first > 2
    );
  });
}

import { classOfCue } from './cue-class';
import type { Draft, Stretch } from './draft';
import { PHRASE, type Words } from './words';

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
    if (cue === null || !tells(words, cue.first)) return;
    for (const { first, end } of content) if (words.passage[first]! < 0) clause.fill(index, first, end);
  });
  return rejected.filter(({ cue, source, content, logOdds }) => {
    if (cue === null || source === null || content.length !== 1 || logOdds < LIKELY_ENOUGH) return false;
    const { pos, lemma } = words.tokens[cue.first]!;
    const outer = clause[cue.first]!;
    const [part] = content;
    return (
      outer >= 0 &&
      pos === 'VERB' &&
      tells(words, cue.first) &&
      source.end <= cue.first &&
      clause[source.first] === outer &&
      part!.first > cue.first &&
      clause[part!.end - 1] === outer &&
      part!.end - part!.first > 2 &&
      (classOfCue(lemma) === 'assertion' || (source.end === cue.first && isClause(words, part!)))
    );
  });
}

/** Whether a cue tells what somebody says, thinks or knows. */
function tells({ tokens }: Words, cue: number): boolean {
  const cueClass = classOfCue(tokens[cue]!.lemma);
  return cueClass !== null && cueClass !== 'eventuality';
}

/** What somebody thinks is a sentence with its own subject; a thing that somebody likes is none. */
function isClause({ phrase, tokens }: Words, { first, end }: Stretch): boolean {
  let at = tokens[first]!.lower === 'that' ? first + 1 : first;
  const subject = at;
  while (at < end && phrase[at] === PHRASE.nominal) at++;
  return at > subject && at < end && phrase[at] === PHRASE.verb;
}

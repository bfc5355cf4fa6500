import type { Attribution } from '../attribution/attribution';
import { askWord } from '../text/word';
import { addMention, addRole, type Entity } from './entity';
import { collectiveNouns, roleGender, roleNoun } from './lexicon';
import type { NamePhrase } from './name-phrases';
import { isVerb, readNounPhrase } from './noun-phrase';
import { personalPronouns, personMeant, type Reading, wording } from './reading';
import { holderOf, noteHolder } from './role-holders';
import { SourceSpeakers } from './source-speakers';

const LONGEST_APPOSITION = 16;
const LONGEST_ROLE_MENTION = 6;

/**
 * Reads a text once from the beginning and finds whom its names, pronouns, role mentions and sources mean.
 *
 * @returns for each attribution the entity that speaks, or null
 */
export function readReferences(reading: Reading, attributions: readonly Attribution[]): (Entity | null)[] {
  const sources = new SourceSpeakers(reading, attributions);
  const { tokens, sentences } = reading.text;
  let phrase = 0;
  sentences.forEach((sentence, index) => {
    let subject = true;
    for (let at = sentence.firstToken; at < sentence.endToken; ) {
      while (phrase < reading.phrases.length && reading.phrases[phrase]!.firstToken < at) phrase++;
      const here = reading.phrases[phrase];
      const named = here?.firstToken === at;
      if (named) nameMention(reading, phrase, index, subject);
      if (!sources.read(at, index) && !named && reading.inQuotation[at] === 0) reference(reading, at, index, subject);
      if (tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'AUX') subject = false;
      at = named ? here.endToken : at + 1;
    }
  });
  return sources.speaking;
}

function nameMention(reading: Reading, index: number, sentence: number, subject: boolean): void {
  const phrase = reading.phrases[index]!;
  const entity = reading.cast.entityOf[index];
  if (!entity) return;
  addMention(entity, phrase, 'name');
  for (const noun of entity.roleNouns) noteHolder(reading.byRole, noun, entity);
  const quoted = reading.inQuotation[phrase.firstToken] === 1;
  reading.antecedents.touch(entity, sentence, subject && !phrase.possessive, quoted);
  if (entity.kind === 'person' || entity.kind === 'organization') apposition(reading, entity, phrase);
}

/** ", a lecturer in history at …," after a name. */
function apposition(reading: Reading, entity: Entity, phrase: NamePhrase): void {
  const { tokens, sentences } = reading.text;
  const end = Math.min(sentences[phrase.sentence]!.endToken, phrase.endToken + LONGEST_APPOSITION);
  const from = phrase.endToken + 1;
  const opening = tokens[phrase.endToken];
  if (!opening || from >= end || !/^[,(–—]$/.test(opening.text)) return;
  if (/^(?:VERB|PRON|CCONJ|AUX|PUNCT)$/.test(tokens[from]!.pos)) return;
  const found = readNounPhrase(tokens, from, end);
  const { lower } = tokens[found.nounToken]!;
  if (entity.kind === 'organization' && !/^(?:an?|the)$/.test(tokens[from]!.lower)) return;
  const noun = entity.kind === 'person' ? roleNoun(lower) : collectiveNouns.has(lower) ? lower : null;
  if (noun === null) return;
  for (let at = from; at < found.nounToken; at++) if (/^(?:VERB|AUX|PRON)$/.test(tokens[at]!.pos)) return;
  let last = found.nounToken;
  while (last + 1 < found.endToken && tokens[last + 1]!.pos !== 'PUNCT' && !isVerb(tokens, last + 1)) last++;
  addRole(entity, wording(reading.text, from, last + 1), noun);
  noteHolder(reading.byRole, noun, entity);
  entity.gender ??= roleGender(noun);
}

/** Whether a word is a pronoun for one person or begins role mentions. */
const mayRefer = askWord(({ lower }) => lower === 'the' || personalPronouns.has(lower));

/** A pronoun or a role mention that is no source. */
function reference(reading: Reading, at: number, sentence: number, subject: boolean): void {
  const token = reading.text.tokens[at]!;
  if (!mayRefer(token.word)) return;
  const gender = personalPronouns.get(token.lower);
  if (gender !== undefined) {
    const entity = personMeant(reading, gender, at, sentence);
    if (!entity) return;
    addMention(entity, token, 'pronoun');
    reading.antecedents.touch(entity, sentence, subject && /^s?he$/.test(token.lower), false);
  } else if (token.lower === 'the') roleMention(reading, at, sentence, subject);
}

/** "the minister", where somebody named before is one. */
function roleMention(reading: Reading, at: number, sentence: number, subject: boolean): void {
  const { tokens, sentences } = reading.text;
  const end = Math.min(sentences[sentence]!.endToken, at + LONGEST_ROLE_MENTION);
  for (let noun = at + 1; noun < end; noun++) {
    const { lower, pos, end: spanEnd } = tokens[noun]!;
    const role = roleNoun(lower) ?? (collectiveNouns.has(lower) ? lower : null);
    if (role !== null && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[noun + 1]?.pos ?? '')) {
      const entity = holderOf(reading.byRole, role, tokens, at, noun);
      if (!entity) return;
      addMention(entity, { start: tokens[at]!.start, end: spanEnd }, 'role');
      reading.antecedents.touch(entity, sentence, subject, false);
      return;
    }
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') return;
  }
}

import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import type { Token } from '../text/tokenize';
import { addMention, addRole, addSpelling, type Entity, fullestSpelling, newEntity } from './entity';
import { tokenAt } from './inside-quotations';
import { askerName, interviewee, turnOfNobody } from './interview';
import { demonyms, honorifics, indefinitePronouns, roleGender } from './lexicon';
import { type NounPhrase, nounKey } from './noun-phrase';
import { personalPronouns, personMeant, phraseFrom, type Reading, sentenceOf, wording } from './reading';
import { holderOf } from './role-holders';
import { type SourceHead, sourceHead } from './source-head';

const LONGEST_NAME_OF_UNNAMED = 80;
const LONGEST_SOURCE = 60;
const ONE_OF = /^one of\b/i;
/** Tokens of a noun phrase before "who". */
const LONGEST_DESCRIBED = 8;
const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/;
/** "46 percent of voters", "a number of experts" are people. */
const QUANTITY =
  /^(?:percent|%|half|third|quarter|majority|minority|number|chorus|handful|couple|share|series|list|array|hundreds|thousands|dozens|scores)$/;

/** Finds who speaks where a source stands. */
export class SourceSpeakers {
  /** For each attribution the entity that speaks, as far as the text was read. */
  readonly speaking: (Entity | null)[];
  readonly #reading: Reading;
  readonly #attributions: readonly Attribution[];
  /** Attributions by the first token of their source. */
  readonly #sourcesAt = new Map<number, number[]>();
  /** Entities without a name, by their noun, the last of each. */
  readonly #unnamed = new Map<string, Entity>();
  /** Who answers in an interview; undefined before its first turn. */
  #answers: Entity | null | undefined;

  constructor(reading: Reading, attributions: readonly Attribution[]) {
    this.#reading = reading;
    this.#attributions = attributions;
    this.speaking = attributions.map(() => null);
    attributions.forEach(({ source }, index) => {
      if (source === null || source.end <= source.start) return;
      const at = tokenAt(reading.text.tokens, source.start);
      const others = this.#sourcesAt.get(at);
      if (others) others.push(index);
      else this.#sourcesAt.set(at, [index]);
    });
  }

  /** Reads the sources that begin at a token; false when none does. */
  read(at: number, sentence: number): boolean {
    const sources = this.#sourcesAt.get(at);
    if (!sources) return false;
    const { antecedents, inQuotation } = this.#reading;
    for (const attribution of sources) {
      const entity = this.#whoSpeaks(attribution, at, sentence);
      this.speaking[attribution] = entity;
      // who a relative clause is about has been named with it
      if (!entity || this.#reading.text.tokens[at]!.lower === 'who') continue;
      const quoted = inQuotation[at] === 1;
      antecedents.touch(entity, sentence, true, quoted);
      if (!quoted) antecedents.spoke(entity, sentence);
    }
    return true;
  }

  #whoSpeaks(attribution: number, at: number, sentence: number): Entity | null {
    const { source } = this.#attributions[attribution]!;
    const token = this.#reading.text.tokens[at]!;
    const turn = turnOfNobody(this.#attributions[attribution]!, token);
    if (turn !== null) {
      if (this.#answers === undefined) this.#answers = interviewee(this.#reading, at);
      return turn === 'answers' ? this.#answers : this.#asker(token, at);
    }
    const head = this.#head(at, source!);
    return head && this.#speaker(head, attribution, sentence);
  }

  #asker(token: Token, at: number): Entity {
    const name = askerName(token);
    const known = this.#unnamed.get(name);
    const asker = known ?? this.#nameless(name, 'unnamed', { start: at, end: at + 1 }, true);
    if (known) addMention(known, token, 'role');
    this.#unnamed.set(name, asker);
    return asker;
  }

  #head(at: number, source: Span): SourceHead | null {
    const { text, phrases } = this.#reading;
    const end = Math.min(tokenAt(text.tokens, source.end - 1) + 1, at + LONGEST_SOURCE);
    return sourceHead(text.tokens, at, end, phrases, Math.max(0, phraseFrom(phrases, at) - 1));
  }

  #speaker(head: SourceHead, attribution: number, sentence: number): Entity | null {
    if (head.is === 'name') return this.#reading.cast.entityOf[head.phrase] ?? null;
    if (head.is === 'several') return this.#several(head.phrases);
    if (head.is === 'noun') return this.#noun(head);
    const token = this.#reading.text.tokens[head.token]!;
    const entity = this.#antecedentOf(token, head.token, attribution, sentence);
    if (entity) addMention(entity, token, 'pronoun');
    return entity;
  }

  #several(phrases: readonly number[]): Entity {
    const start = this.#reading.phrases[phrases[0]!]!.firstToken;
    const end = this.#reading.phrases[phrases.at(-1)!]!.endToken;
    const names = phrases.map((index) => this.#nameIn(index));
    return this.#nameless(names.join(' and '), 'group', { start, end }, false);
  }

  /** "Reuter and Quell waited. They said …" */
  #together(sentence: number): Entity | null {
    const names = this.#reading.antecedents.subjects(sentence).map(({ spellings }) => fullestSpelling(spellings));
    if (names.length === 0) return null;
    const name = names.join(' and ');
    const group = this.#unnamed.get(name) ?? newEntity('group', null, null, true);
    if (!this.#unnamed.has(name)) addSpelling(group, name);
    this.#unnamed.set(name, group);
    return group;
  }

  #nameIn(phrase: number): string {
    const entity = this.#reading.cast.entityOf[phrase];
    return entity ? fullestSpelling(entity.spellings) : this.#reading.phrases[phrase]!.words.join(' ');
  }

  #antecedentOf({ lower }: Token, at: number, attribution: number, sentence: number): Entity | null {
    const { antecedents } = this.#reading;
    const gender = personalPronouns.get(lower);
    if (gender !== undefined) {
      const meant = personMeant(this.#reading, gender, at, sentence);
      // nobody calls themselves "she"
      return meant !== null && meant === this.#whoQuotes(attribution) && this.#isQuoted(attribution) ? null : meant;
    }
    if (lower === 'i' || lower === 'we' || lower === 'me' || lower === 'us') return this.#whoQuotes(attribution);
    if (lower === 'they' || lower === 'them') return antecedents.body(true, sentence) ?? this.#together(sentence);
    if (lower === 'it') return antecedents.body(false, sentence);
    return lower === 'who' ? (this.#nameJustBefore(at, sentence) ?? this.#nounJustBefore(at, sentence)) : null;
  }

  /** Whether an attribution stands inside the very words of somebody. */
  #isQuoted(attribution: number): boolean {
    const outer = this.#reading.outer[attribution];
    return outer !== null && outer !== undefined && this.#attributions[outer]!.type === 'direct';
  }

  /** The speaker of the attribution whose content holds this one. */
  #whoQuotes(attribution: number): Entity | null {
    const outer = this.#reading.outer[attribution];
    if (outer === null || outer === undefined) return null;
    const known = this.speaking[outer];
    const { source } = this.#attributions[outer]!;
    if (known || source === null) return known ?? null;
    const { text, cast, antecedents } = this.#reading;
    const at = tokenAt(text.tokens, source.start);
    const head = this.#head(at, source);
    if (head?.is === 'name') return cast.entityOf[head.phrase] ?? null;
    const gender = head?.is === 'pronoun' ? personalPronouns.get(text.tokens[head.token]!.lower) : undefined;
    const meant = gender === undefined ? null : antecedents.person(gender, sentenceOf(text, at));
    return meant === 'several' ? null : meant;
  }

  #nameJustBefore(at: number, sentence: number): Entity | null {
    const { phrases, cast, text } = this.#reading;
    const index = phraseFrom(phrases, at) - 1;
    const inSentence = (phrases[index]?.firstToken ?? -1) >= text.sentences[sentence]!.firstToken;
    return inSentence ? (cast.entityOf[index] ?? null) : null;
  }

  /** "the man | who", "critics, | who" */
  #nounJustBefore(at: number, sentence: number): Entity | null {
    const { text, phrases } = this.#reading;
    const { firstToken } = text.sentences[sentence]!;
    const end = text.tokens[at - 1]?.text === ',' ? at - 1 : at;
    let first = end;
    while (first > firstToken && end - first < LONGEST_DESCRIBED && NOMINAL.test(text.tokens[first - 1]!.pos)) first--;
    const head =
      first < end ? sourceHead(text.tokens, first, end, phrases, Math.max(0, phraseFrom(phrases, first) - 1)) : null;
    return head?.is === 'noun' ? this.#noun(head) : null;
  }

  /** "her tweet" */
  #whose({ firstToken, nounToken }: NounPhrase): Entity | null {
    const { tokens } = this.#reading.text;
    const gender = firstToken < nounToken ? personalPronouns.get(tokens[firstToken]!.lower) : undefined;
    return gender ? personMeant(this.#reading, gender, firstToken, sentenceOf(this.#reading.text, firstToken)) : null;
  }

  #noun(phrase: Extract<SourceHead, { is: 'noun' }>): Entity | null {
    const { cast, text, byRole } = this.#reading;
    const noun = text.tokens[phrase.nounToken]!;
    const key = nounKey(noun);
    const beside = phrase.apposition === null ? null : cast.entityOf[phrase.apposition];
    if (beside) {
      if (phrase.sort === 'person') addRole(beside, wording(text, phrase.firstToken, phrase.endToken), key);
      return beside;
    }
    if (phrase.owner !== null && phrase.sort === 'document') return cast.entityOf[phrase.owner] ?? null;
    const whose = phrase.sort === 'document' ? this.#whose(phrase) : null;
    if (whose) return whose;
    if (phrase.definite && phrase.sort === 'person' && !phrase.plural) {
      const holder = holderOf(byRole, key, text.tokens, phrase.firstToken, phrase.nounToken);
      if (holder) return this.#mentioned(holder, phrase);
    }
    if (!this.#isSpeaker(phrase, noun)) return phrase.closing === null ? null : (cast.entityOf[phrase.closing] ?? null);
    const before = this.#takenUp(phrase, key);
    if (before) return this.#mentioned(before, phrase);
    const kind = phrase.plural ? 'group' : phrase.sort === 'body' ? 'organization' : 'unnamed';
    const human =
      phrase.sort === 'person' || ONE_OF.test(wording(this.#reading.text, phrase.firstToken, phrase.endToken));
    const span = { start: phrase.firstToken, end: phrase.endToken };
    const entity = this.#nameless(this.#nameOf(phrase), kind, span, human);
    entity.gender = roleGender(key);
    if (phrase.sort === 'person') entity.roleNouns.add(key);
    this.#unnamed.set(key, entity);
    return entity;
  }

  /** Whether a noun phrase can stand for somebody or for something in writing: not "nobody", "there", "the migration crisis". */
  #isSpeaker({ sort, nounToken, endToken }: NounPhrase, { lower, pos }: Token): boolean {
    if (indefinitePronouns.has(lower)) return endToken > nounToken + 1;
    if (sort !== 'other') return true;
    return pos === 'PROPN' || ((pos === 'NUM' || QUANTITY.test(lower)) && endToken > nounToken + 1);
  }

  /** What was cited with this noun before: "the source", "officials", "the ministry". */
  #takenUp(phrase: NounPhrase, key: string): Entity | null {
    // Other words tell who "those close to him" are.
    const last = key === 'those' ? null : (this.#unnamed.get(key) ?? null);
    const before = last !== null && this.#mayMean(phrase, last) ? last : null;
    if (before && phrase.definite && phrase.plural === (before.kind === 'group')) return before;
    if (phrase.plural && phrase.endToken === phrase.nounToken + 1 && before?.kind === 'group') return before;
    if (!phrase.definite || phrase.sort !== 'body') return null;
    return holderOf(this.#reading.byRole, key, this.#reading.text.tokens, phrase.firstToken, phrase.nounToken);
  }

  /** Whether somebody without a name was called by every name and noun of a phrase: "UN officials", not "city officials". */
  #mayMean({ firstToken, nounToken }: NounPhrase, { spellings }: Entity): boolean {
    const known = new Set(
      fullestSpelling(spellings)
        .toLowerCase()
        .split(/[\s-]+/),
    );
    const described = this.#reading.text.tokens.slice(firstToken, nounToken);
    return described.every(({ pos, lower }) => (pos !== 'NOUN' && pos !== 'PROPN') || known.has(lower));
  }

  #mentioned(entity: Entity, phrase: NounPhrase): Entity {
    const { tokens } = this.#reading.text;
    addMention(entity, { start: tokens[phrase.firstToken]!.start, end: tokens[phrase.nounToken]!.end }, 'role');
    return entity;
  }

  /** A new entity that has no name but the words by which it is cited. */
  #nameless(name: string, kind: Entity['kind'], range: Span, human: boolean): Entity {
    const { tokens } = this.#reading.text;
    const entity = newEntity(kind, null, null, human);
    addSpelling(entity, name);
    addMention(entity, { start: tokens[range.start]!.start, end: tokens[range.end - 1]!.end }, 'role');
    return entity;
  }

  #nameOf(phrase: NounPhrase): string {
    const { text } = this.#reading;
    const whole = wording(text, phrase.firstToken, phrase.endToken);
    const tooLong = whole.length > LONGEST_NAME_OF_UNNAMED;
    const name = tooLong ? wording(text, phrase.firstToken, phrase.nounToken + 1) : whole;
    const bare = name.replace(/^(?:the|an?)\s+/i, '').slice(0, LONGEST_NAME_OF_UNNAMED);
    const ordinary = bare === name && isOrdinary(this.#reading, phrase);
    return ordinary ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  }
}

/** Whether a noun phrase has its capital, if any, from the beginning of a sentence: not "Korvak’s lawyer", "Belmarian officials". */
function isOrdinary({ phrases, text }: Reading, { firstToken }: NounPhrase): boolean {
  const { text: word, lower, start } = text.tokens[firstToken]!;
  if (word.slice(1) !== lower.slice(1) || demonyms.has(lower) || honorifics.has(lower.replace('.', ''))) return false;
  const next = phrases[phraseFrom(phrases, firstToken)];
  return next === undefined || next.phraseStart > start;
}

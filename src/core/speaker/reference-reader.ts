import type { Article } from '../article/article';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import type { Sentence, Token, TokenizedText } from '../text/tokenize';
import type { Antecedents } from './antecedents';
import type { Cast } from './cast';
import { addMention, addRole, addSpelling, type Entity, newEntity } from './entity';
import { nesting, tokenAt } from './inside-quotations';
import { type Gender, roleGender } from './lexicon';
import type { NamePhrase } from './name-phrases';
import { type NounPhrase, nounKey, readNounPhrase, type SourceHead, sourceHead } from './source-head';

const PERSONAL: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);
const LONGEST_APPOSITION = 16;
const LONGEST_NAME_OF_UNNAMED = 80;

/** Reads a text once from the beginning and finds whom its names, pronouns, role mentions and sources mean. */
export class ReferenceReader {
  readonly #text: TokenizedText;
  readonly #phrases: readonly NamePhrase[];
  readonly #cast: Cast;
  readonly #attributions: readonly Attribution[];
  readonly #antecedents: Antecedents;
  readonly #speaking: (Entity | null)[];
  /** Attributions by the first token of their source. */
  readonly #sourcesAt = new Map<number, number[]>();
  readonly #outer: readonly (number | null)[];
  readonly #inQuotation: Uint8Array;
  /** Unnamed entities and bodies without a name, by their noun, the last of each. */
  readonly #unnamed = new Map<string, Entity>();
  /** Last entity with a role of this noun. */
  readonly #byRole = new Map<string, Entity>();

  constructor(
    article: Article,
    text: TokenizedText,
    phrases: readonly NamePhrase[],
    cast: Cast,
    attributions: readonly Attribution[],
    antecedents: Antecedents,
  ) {
    this.#text = text;
    this.#phrases = phrases;
    this.#cast = cast;
    this.#attributions = attributions;
    this.#antecedents = antecedents;
    this.#speaking = attributions.map(() => null);
    this.#outer = nesting(attributions).outer;
    this.#inQuotation = markQuotations(article, text.tokens, attributions);
    attributions.forEach(({ source }, index) => {
      if (source === null || source.end <= source.start) return;
      const at = tokenAt(text.tokens, source.start);
      const others = this.#sourcesAt.get(at);
      if (others) others.push(index);
      else this.#sourcesAt.set(at, [index]);
    });
  }

  /** For each attribution the entity that speaks. */
  read(): (Entity | null)[] {
    let phrase = 0;
    this.#text.sentences.forEach((sentence, index) => {
      let beforeVerb = true;
      for (let at = sentence.firstToken; at < sentence.endToken; ) {
        while (phrase < this.#phrases.length && this.#phrases[phrase]!.firstToken < at) phrase++;
        const sources = this.#sourcesAt.get(at);
        const token = this.#text.tokens[at]!;
        const here = this.#phrases[phrase];
        if (here?.firstToken === at) this.#nameMention(phrase, index, beforeVerb);
        let next = here?.firstToken === at ? here.endToken : at + 1;
        if (sources) this.#readSources(sources, at, phrase, sentence, index);
        else if (here?.firstToken !== at) next = this.#reference(at, index, sentence, beforeVerb, next);
        if (token.pos === 'VERB' || token.pos === 'AUX') beforeVerb = false;
        at = next;
      }
    });
    return this.#speaking;
  }

  #nameMention(index: number, sentence: number, subject: boolean): void {
    const phrase = this.#phrases[index]!;
    const entity = this.#cast.entityOf[index];
    if (!entity) return;
    addMention(entity, phrase, 'name');
    for (const noun of entity.roleNouns) this.#byRole.set(noun, entity);
    const quoted = this.#inQuotation[phrase.firstToken] === 1;
    this.#antecedents.touch(entity, sentence, subject && !phrase.possessive, quoted);
    if (entity.kind === 'person') this.#apposition(entity, phrase);
  }

  /** ", a lecturer in history at …," after a name. */
  #apposition(entity: Entity, phrase: NamePhrase): void {
    const { tokens, sentences } = this.#text;
    const end = Math.min(sentences[phrase.sentence]!.endToken, phrase.endToken + LONGEST_APPOSITION);
    const opening = tokens[phrase.endToken];
    if (!opening || phrase.endToken + 1 >= end || !/^[,(–—]$/.test(opening.text)) return;
    const first = tokens[phrase.endToken + 1]!;
    if (first.pos === 'VERB' || first.pos === 'PRON' || first.pos === 'CCONJ' || first.pos === 'AUX') return;
    const found = readNounPhrase(tokens, phrase.endToken + 1, end);
    const noun = tokens[found.nounToken]!;
    if (!roleGender.has(noun.lower) || this.#verbBefore(phrase.endToken + 1, found.nounToken)) return;
    let last = found.nounToken;
    while (last + 1 < found.endToken && !/^(?:VERB|AUX|PUNCT)$/.test(tokens[last + 1]!.pos)) last++;
    addRole(entity, this.#between(phrase.endToken + 1, last + 1), noun.lower);
    this.#byRole.set(noun.lower, entity);
    entity.gender ??= roleGender.get(noun.lower) ?? null;
  }

  #verbBefore(from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (/^(?:VERB|AUX|PRON)$/.test(this.#text.tokens[at]!.pos)) return true;
    return false;
  }

  /** A pronoun or role mention outside sources; gives the token to go on with. */
  #reference(at: number, index: number, sentence: Sentence, subject: boolean, next: number): number {
    const token = this.#text.tokens[at]!;
    if (this.#inQuotation[at] === 1) return next;
    const gender = PERSONAL.get(token.lower);
    if (gender !== undefined) {
      const entity = this.#person(gender, at, index, sentence);
      if (entity) {
        addMention(entity, token, 'pronoun');
        this.#antecedents.touch(entity, index, subject && /^s?he$/.test(token.lower), false);
      }
      return next;
    }
    if (token.lower === 'the') this.#roleMention(at, index, sentence, subject);
    return next;
  }

  #roleMention(at: number, index: number, sentence: Sentence, subject: boolean): void {
    const { tokens } = this.#text;
    const end = Math.min(sentence.endToken, at + 6);
    for (let noun = at + 1; noun < end; noun++) {
      const token = tokens[noun]!;
      if (roleGender.has(token.lower) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[noun + 1]?.pos ?? '')) {
        const entity = this.#byRole.get(token.lower);
        if (!entity || !sameRank(tokens, at, noun, entity)) return;
        addMention(entity, { start: tokens[at]!.start, end: token.end }, 'role');
        this.#antecedents.touch(entity, index, subject, false);
        return;
      }
      if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN') return;
    }
  }

  #person(gender: Gender, at: number, index: number, sentence: Sentence): Entity | null {
    return this.#antecedents.person(gender, index) ?? this.#personAhead(gender, at, sentence);
  }

  /** "When he arrived, Reuter said …": nobody was named before, so the name that follows in the sentence is meant. */
  #personAhead(gender: Gender, at: number, sentence: Sentence): Entity | null {
    let low = 0;
    let high = this.#phrases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#phrases[middle]!.firstToken < at) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < Math.min(low + 4, this.#phrases.length); i++) {
      if (this.#phrases[i]!.firstToken >= sentence.endToken) return null;
      const entity = this.#cast.entityOf[i];
      if (entity?.kind === 'person' && (entity.gender === null || entity.gender === gender)) return entity;
    }
    return null;
  }

  #readSources(indexes: readonly number[], at: number, phrase: number, sentence: Sentence, index: number): void {
    for (const attribution of indexes) {
      const end = tokenAt(this.#text.tokens, this.#attributions[attribution]!.source!.end - 1) + 1;
      const head = sourceHead(this.#text.tokens, at, Math.min(end, at + 60), this.#phrases, Math.max(0, phrase - 1));
      const entity = head && this.#speaker(head, attribution, sentence, index);
      this.#speaking[attribution] = entity ?? null;
      if (!entity) continue;
      const quoted = this.#inQuotation[at] === 1;
      this.#antecedents.touch(entity, index, true, quoted);
      if (!quoted) this.#antecedents.spoke(entity, index);
    }
  }

  #speaker(head: SourceHead, attribution: number, sentence: Sentence, index: number): Entity | null {
    if (head.is === 'name') return this.#cast.entityOf[head.phrase] ?? null;
    if (head.is === 'several') return this.#several(head.phrases);
    if (head.is === 'pronoun') return this.#pronoun(head.token, attribution, sentence, index);
    return this.#noun(head);
  }

  #several(phrases: readonly number[]): Entity {
    const start = this.#phrases[phrases[0]!]!.firstToken;
    const end = this.#phrases[phrases.at(-1)!]!.endToken;
    return this.#nameless(this.#between(start, end), 'group', { start, end });
  }

  #pronoun(at: number, attribution: number, sentence: Sentence, index: number): Entity | null {
    const token = this.#text.tokens[at]!;
    const entity = this.#antecedentOf(token, at, attribution, sentence, index);
    if (entity) addMention(entity, token, 'pronoun');
    return entity;
  }

  #antecedentOf(token: Token, at: number, attribution: number, sentence: Sentence, index: number): Entity | null {
    const gender = PERSONAL.get(token.lower);
    if (gender !== undefined) return this.#person(gender, at, index, sentence);
    if (token.lower === 'i' || token.lower === 'we' || token.lower === 'me' || token.lower === 'us') {
      return this.#whoQuotes(attribution);
    }
    if (token.lower === 'they' || token.lower === 'them') return this.#antecedents.body(true, index);
    if (token.lower === 'it') return this.#antecedents.body(false, index);
    if (token.lower === 'who') return this.#nameJustBefore(at, sentence);
    return null;
  }

  /** The speaker of the attribution whose content holds this one. */
  #whoQuotes(attribution: number): Entity | null {
    const outer = this.#outer[attribution];
    if (outer === null || outer === undefined) return null;
    const known = this.#speaking[outer];
    if (known) return known;
    const { source } = this.#attributions[outer]!;
    if (source === null) return null;
    const { tokens, sentences } = this.#text;
    const at = tokenAt(tokens, source.start);
    const end = tokenAt(tokens, source.end - 1) + 1;
    const first = this.#phraseFrom(at);
    const head = sourceHead(tokens, at, Math.min(end, at + 60), this.#phrases, Math.max(0, first - 1));
    if (head === null || head.is === 'noun') return null;
    if (head.is === 'name') return this.#cast.entityOf[head.phrase] ?? null;
    if (head.is !== 'pronoun') return null;
    const gender = PERSONAL.get(tokens[head.token]!.lower);
    if (gender === undefined) return null;
    return this.#antecedents.person(gender, this.#sentenceOf(sentences, at));
  }

  #sentenceOf(sentences: readonly Sentence[], token: number): number {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.endToken <= token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #phraseFrom(token: number): number {
    let low = 0;
    let high = this.#phrases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#phrases[middle]!.firstToken < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #nameJustBefore(at: number, sentence: Sentence): Entity | null {
    const index = this.#phraseFrom(at) - 1;
    const phrase = this.#phrases[index];
    return phrase && phrase.firstToken >= sentence.firstToken ? (this.#cast.entityOf[index] ?? null) : null;
  }

  #noun(phrase: NounPhrase & { apposition: number | null; owner: number | null }): Entity | null {
    const { tokens } = this.#text;
    const noun = tokens[phrase.nounToken]!;
    const key = nounKey(noun);
    if (phrase.apposition !== null) {
      const entity = this.#cast.entityOf[phrase.apposition];
      if (entity) {
        if (phrase.sort === 'person') addRole(entity, this.#between(phrase.firstToken, phrase.endToken), key);
        return entity;
      }
    }
    if (phrase.owner !== null && phrase.sort === 'document') return this.#cast.entityOf[phrase.owner] ?? null;
    const span = { start: phrase.firstToken, end: phrase.endToken };
    if (phrase.definite && phrase.sort === 'person' && !phrase.plural) {
      const entity = this.#byRole.get(key);
      if (entity && sameRank(tokens, phrase.firstToken, phrase.nounToken, entity))
        return this.#mentioned(entity, phrase);
    }
    if (phrase.definite) {
      const before = this.#unnamed.get(key);
      if (before) return this.#mentioned(before, phrase);
      if (phrase.sort === 'body') {
        const body = this.#antecedents.last((entity) => entity.kind === 'organization');
        if (body && [...body.spellings.keys()].some((name) => name.toLowerCase().split(' ').includes(key))) {
          return this.#mentioned(body, phrase);
        }
      }
    }
    const before = phrase.plural && phrase.endToken === phrase.nounToken + 1 ? this.#unnamed.get(key) : undefined;
    if (before && before.kind === 'group') return this.#mentioned(before, phrase);
    const kind = phrase.plural ? 'group' : phrase.sort === 'body' ? 'organization' : 'unnamed';
    const entity = this.#nameless(this.#nameOf(phrase), kind, span);
    entity.gender = roleGender.get(key) ?? null;
    if (phrase.sort === 'person') entity.roleNouns.add(key);
    this.#unnamed.set(key, entity);
    return entity;
  }

  #mentioned(entity: Entity, phrase: NounPhrase): Entity {
    const { tokens } = this.#text;
    addMention(entity, { start: tokens[phrase.firstToken]!.start, end: tokens[phrase.nounToken]!.end }, 'role');
    return entity;
  }

  /** A new entity that has no name but the words by which it is cited. */
  #nameless(name: string, kind: Entity['kind'], range: Span): Entity {
    const entity = newEntity(kind, null, null);
    addSpelling(entity, name);
    const { tokens } = this.#text;
    addMention(entity, { start: tokens[range.start]!.start, end: tokens[range.end - 1]!.end }, 'role');
    return entity;
  }

  #nameOf(phrase: NounPhrase): string {
    const whole = this.#between(phrase.firstToken, phrase.endToken);
    const short =
      whole.length > LONGEST_NAME_OF_UNNAMED ? this.#between(phrase.firstToken, phrase.nounToken + 1) : whole;
    return short.replace(/^(?:the|an?)\s+/i, '').slice(0, LONGEST_NAME_OF_UNNAMED);
  }

  /** The words of some tokens, a blank where the text has any. */
  #between(first: number, end: number): string {
    const { tokens } = this.#text;
    let words = '';
    for (let at = first; at < end; at++) {
      if (at > first && tokens[at]!.start > tokens[at - 1]!.end) words += ' ';
      words += tokens[at]!.text;
    }
    return words.replace(/[\s,;–—-]+$/, '');
  }
}

/** "the deputy minister" is not the minister: words of rank must be in the role as well. */
function sameRank(tokens: readonly Token[], first: number, noun: number, entity: Entity): boolean {
  const roles = entity.roles.map((role) => role.toLowerCase()).join(' ');
  for (let at = first; at < noun; at++) {
    const { lower } = tokens[at]!;
    if (
      /^(?:deputy|vice|assistant|former|under|ex|acting|shadow|foreign|prime|interior|finance|defen[cs]e)$/.test(lower)
    ) {
      if (!roles.includes(lower)) return false;
    }
  }
  return true;
}

/** For each token whether it stands in a direct quotation or between marks. */
function markQuotations(article: Article, tokens: readonly Token[], attributions: readonly Attribution[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let block = 0;
  let open: string | null = null;
  tokens.forEach((token, at) => {
    while (block < article.blocks.length && token.start >= article.blocks[block]!.end) {
      block++;
      open = null;
    }
    if (open !== null && token.text === open) open = null;
    else if (open === null && (token.text === '“' || token.text === '"' || token.text === '«' || token.text === '„')) {
      open = token.text === '"' ? '"' : token.text === '«' ? '»' : '”';
    } else if (open !== null) inside[at] = 1;
  });
  let writes = 4 * tokens.length;
  for (const { type, content } of attributions) {
    if (type !== 'direct') continue;
    for (const part of content) {
      for (
        let at = tokenAt(tokens, part.start);
        at < tokens.length && tokens[at]!.start < part.end && writes > 0;
        at++
      ) {
        inside[at] = 1;
        writes--;
      }
    }
  }
  return inside;
}

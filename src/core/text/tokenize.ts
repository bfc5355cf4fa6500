import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsFunction } from 'wink-nlp';
import type { Span } from './span';
import { firstMeetings, Vocabulary, type Word } from './word';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark of the text; contractions are two tokens ("do" + "n’t"). */
export interface Token extends Span, Pick<Word, 'text' | 'lower' | 'lemma' | 'pos'> {
  /** What all tokens have in common that are spelled and meant like this one. */
  readonly word: Word;
}

/** Tokens `firstToken` to `endToken` (exclusive); never crosses the border of a block. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Tokens, sentences and words in text order. */
export interface TokenizedText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The words of the tokens, each once. */
  readonly words: readonly Word[];
  /** Those that are written without a capital letter. */
  readonly small: ReadonlySet<string>;
}

const wink = winkNLP(model, ['sbd', 'pos']);

/** wink-nlp takes quadratic time on a run without blanks; no word or address that matters is longer. */
const LONGEST_RUN = 120;
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_RUN + 1},}`, 'g');

/**
 * Splits prose into tokens and sentences with wink-nlp (parts of speech included).
 *
 * @param prose text in which everything that is not prose is blanked, so that offsets are those of the source
 * @param blocks paragraphs, headings and the like in text order: a sentence ends where its block ends, and what lies
 *   between blocks is left out
 */
export function tokenize(prose: string, blocks: readonly Span[]): TokenizedText {
  const readable = readableFor(prose);
  const document = wink.readDoc(readable);
  const found = readWords(document.tokens());
  const borders = document.sentences().out(wink.its.span) as unknown as readonly (readonly [number, number])[];

  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const small = new Set<string>();
  const isFirst = firstMeetings();
  let at = 0;
  let block = 0;
  let border = 0;
  let firstToken = 0;
  const closeSentence = (): void => {
    if (tokens.length > firstToken) {
      sentences.push({
        start: tokens[firstToken]!.start,
        end: tokens.at(-1)!.end,
        firstToken,
        endToken: tokens.length,
      });
    }
    firstToken = tokens.length;
  };
  for (let i = 0; i < found.length; i++) {
    const word = found[i]!;
    const start = afterBlanks(readable, at);
    at = start + word.text.length;
    if (block < blocks.length && start >= blocks[block]!.end) {
      closeSentence();
      while (block < blocks.length && start >= blocks[block]!.end) block++;
    }
    const inBlock = block < blocks.length && start >= blocks[block]!.start;
    if (inBlock && (word.pos as string) !== 'SPACE') {
      const { text, lower, lemma, pos } = word;
      tokens.push({ start, end: at, text, lower, lemma, pos, word });
      if (isFirst(word)) {
        words.push(word);
        if (text === lower) small.add(text);
      }
    }
    const isBorder = borders[border]?.[1] === i;
    if (isBorder) border++;
    const ends = isBorder ? !goesOn(readable, at) : isClock(word) && opensAfterClock(found[i + 1]?.text);
    if (ends) closeSentence();
  }
  closeSentence();
  return { tokens, sentences, words, small };
}

const vocabulary = new Vocabulary();

/** What wink-nlp has found, word by word; blank lines are words tagged SPACE. */
function readWords(found: ReturnType<Document['tokens']>): readonly Word[] {
  const { its } = wink;
  const lexemes = found.out(its.uniqueId as ItsFunction<number>) as number[];
  const tags = found.out(its.pos) as string[];
  const contracted = found.out(its.contractionFlag as ItsFunction<boolean>) as unknown as boolean[];
  return lexemes.map((lexeme, i): Word => {
    const known = contracted[i] ? undefined : vocabulary.find(lexeme, tags[i]!);
    if (known !== undefined) return known;
    const token = found.itemAt(i);
    const text = token.out();
    // it knows none of a contraction that it did not take apart: "cannot" before a mark
    const lemma = token.out(its.lemma as ItsFunction<string | undefined>) ?? text.toLowerCase();
    return vocabulary.add(lexeme, text, tags[i]!, lemma, contracted[i]!);
  });
}

const BLANK = 0x20;

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at++;
  return at;
}

/** wink-nlp loses count of offsets at blanks such as U+2028 or a form feed inside a text. */
const STRANGE_BLANK = /[^\S \t\r\n]/g;

function readableFor(prose: string): string {
  const readable = prose.replace(STRANGE_BLANK, ' ');
  return hasLongRun(readable) ? readable.replace(LONG_RUN, (run) => ' '.repeat(run.length)) : readable;
}

/** Looks for the last blank of each stretch that is too long for a run, and so at few letters of a text. */
function hasLongRun(text: string): boolean {
  for (let from = 0; from + LONGEST_RUN < text.length; ) {
    let at = from + LONGEST_RUN;
    while (at >= from && !isBlank(text.charCodeAt(at))) at--;
    if (at < from) return true;
    from = at + 1;
  }
  return false;
}

const isBlank = (code: number): boolean => code === BLANK || (code >= 0x09 && code <= 0x0d);

const AFTER_MARKS = /[^\s”’"'»)\]]/gu;
const SMALL = /\p{Ll}/u;

/** wink ends a sentence at “Go!” even when the text goes on with a small letter: “Go!” she said. */
function goesOn(text: string, at: number): boolean {
  AFTER_MARKS.lastIndex = at;
  const found = AFTER_MARKS.exec(text);
  return found !== null && SMALL.test(found[0]);
}

/** What may follow "3 a.m." in its own sentence, besides small letters. */
const AFTER_CLOCK =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[bcemp][ds]?t|ce[ds]?t|gmt|utc|local|eastern|central|pacific|mountain)$/i;

const isClock = ({ text, lower }: Word): boolean => text.length === 4 && (lower === 'a.m.' || lower === 'p.m.');

/** wink never ends a sentence at "a.m.": a capital behind it that is no day and no time zone begins the next. */
const opensAfterClock = (next = ''): boolean => /^\p{Lu}/u.test(next) && !AFTER_CLOCK.test(next);

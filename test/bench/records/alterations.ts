import { isTelling } from '../../../src/core/record/terms';
import type { Verdict } from '../../../src/core/record/verdict';
import type { Sentence } from './speech';
import vocabulary from './vocabulary.json';

/** A quotation made from a record, by whom the article has it; null where a sentence does not lend itself. */
type Made = { readonly words: string; readonly speaker: string } | null;
type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const own = (sentence: Sentence, words: string): Made => ({ words, speaker: sentence.speaker });

const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve fourteen fifteen eighteen nineteen twenty thirty forty fifty sixty ninety'.split(
    ' ',
  );
const NUMBER = new RegExp(String.raw`\b(?:${NUMBERS.join('|')})\b`, 'g');
const DENIAL = /\b(?:not|never)\s|n['’]t\b/g;
const AUXILIARY = /\b(?:will|would|have|has|had|was|were|are|is|can|could|should)\b(?! not|n['’]t| never)/g;
const NAME = /(?<=[a-z,] )(?:the )?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*/gu;
const FILLER = /(?<=\w )(?:um|uh),? |, (?:um|uh),|(?<=\w), (?:you know|I mean),|(?<=\w )\b(\w+), \1\b(?! \w+ \1)/gi;
const CONTRACTION =
  /\b(?:I'm|I've|I'd|we've|we're|we'll|it'll|it's|that's|don't|didn't|doesn't|can't|won't|weren't|they're)\b/gi;
const EXPANDED: Readonly<Record<string, string>> = {
  "i'm": 'I am',
  "i've": 'I have',
  "i'd": 'I would',
  "we've": 'we have',
  "we're": 'we are',
  "we'll": 'we will',
  "it'll": 'it will',
  "it's": 'it is',
  "that's": 'that is',
  "don't": 'do not',
  "didn't": 'did not',
  "doesn't": 'does not',
  "can't": 'cannot',
  "won't": 'will not',
  "weren't": 'were not',
  "they're": 'they are',
};
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function replaceOne(random: Random, text: string, pattern: RegExp, by: (found: string) => string): string | null {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return null;
  const { index, 0: found } = pick(random, all);
  return text.slice(0, index) + by(found) + text.slice(index + found.length);
}

const changed = (sentence: Sentence, words: string | null): Made => (words === null ? null : own(sentence, words));
const words = (text: string): string[] => text.split(' ');

/** Makes a quotation that ought to be told as this verdict. */
type Maker = (sentence: Sentence, random: Random, all: readonly Sentence[]) => Made;

export const MAKERS: Readonly<Record<Verdict, Maker>> = {
  verbatim: (sentence) => own(sentence, sentence.text),
  marks: (sentence, random) => pick(random, [dotted, bracketed, closed, openedLate])(sentence, random),
  tidied: (sentence, random) =>
    changed(
      sentence,
      random() < 0.5
        ? replaceOne(random, sentence.text, FILLER, (found) =>
            /^, /.test(found) ? ',' : (/^(\w+), \1$/i.exec(found)?.[1] ?? ''),
          )
        : replaceOne(random, sentence.text, CONTRACTION, (found) => matchCase(found, EXPANDED[found.toLowerCase()]!)),
    ),
  altered: (sentence, random) => pick(random, [reworded, shortened, padded])(sentence, random),
  figure: (sentence, random) =>
    changed(
      sentence,
      replaceOne(random, sentence.text, NUMBER, (found) =>
        pick(
          random,
          NUMBERS.filter((number) => number !== found),
        ),
      ),
    ),
  negation: (sentence, random) =>
    changed(
      sentence,
      random() < 0.5
        ? replaceOne(random, sentence.text, DENIAL, (found) =>
            /n/.test(found[0]!) && found.trim().length > 3 ? '' : '',
          )
        : replaceOne(random, sentence.text, AUXILIARY, (found) => `${found} not`),
    ),
  name: (sentence, random) =>
    changed(
      sentence,
      replaceOne(random, sentence.text, NAME, (found) =>
        /^(?:I|I'|Easter|Friday)/.test(found) ? found : pick(random, vocabulary.names),
      ),
    ),
  spliced,
  otherSpeaker: (sentence, random, all) => {
    const others = [
      ...new Set(
        all
          .filter(({ record, speaker }) => record === sentence.record && speaker !== sentence.speaker)
          .map(({ speaker }) => speaker),
      ),
    ];
    return others.length === 0 || telling(sentence.text) < 3
      ? null
      : { words: sentence.text, speaker: pick(random, others) };
  },
  cut: (sentence) => {
    // what “if you ask me” follows is not cut short
    const at = sentence.text.search(/,? (?:but|unless|although|if(?! you ask me| I may)|until) /);
    return at < 0 || words(sentence.text.slice(0, at)).length < 5
      ? null
      : own(sentence, `${sentence.text.slice(0, at)}.`);
  },
  notFound: (sentence, random) => own(sentence, pick(random, vocabulary.unsaid)),
  otherLanguage: (_sentence, random) => ({ words: pick(random, vocabulary.unsaid), speaker: 'Eva Brandt' }),
};

const telling = (text: string): number =>
  words(text.toLowerCase()).filter((word) => isTelling(word.replace(/\W/g, ''))).length;

const matchCase = (like: string, text: string): string => (/^\p{Lu}/u.test(like) ? capitalised(text) : text);

/** Leaves a stretch in the middle out, with dots. */
function dotted(sentence: Sentence, random: Random): Made {
  const all = words(sentence.text);
  if (all.length < 12) return null;
  const from = 4 + Math.floor(random() * (all.length - 10));
  const to = from + 1 + Math.floor(random() * Math.min(4, all.length - from - 4));
  return own(sentence, [...all.slice(0, from), pick(random, ['…', '...', '. . .']), ...all.slice(to)].join(' '));
}

/** Puts a name in brackets in the place of a pronoun. */
function bracketed(sentence: Sentence, random: Random): Made {
  return changed(
    sentence,
    replaceOne(
      random,
      sentence.text,
      /(?<= )(?:it|that|they|them|she|he|we)(?= )/g,
      () => `[${pick(random, ['the harbour', 'the town', 'Valen'])}]`,
    ),
  );
}

const closed = (sentence: Sentence, random: Random): Made =>
  own(sentence, sentence.text.replace(/[.?!]+$/, pick(random, [',', '!', '…'])));

/** Begins in the middle of a sentence, with a capital. */
function openedLate(sentence: Sentence): Made {
  const at = /, (?:and|because|that|which) /.exec(sentence.text);
  const rest = at && sentence.text.slice(at.index + at[0].length);
  return rest && words(rest).length >= 6 ? own(sentence, capitalised(rest)) : null;
}

const isPlain = (word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  isTelling(word) &&
  !NUMBERS.includes(word) &&
  !/^(?:nobody|never|only|nothing|unless|without|single|hundred|thousand|million|first|second|third|refuse|maths)$/.test(
    word,
  );

function reworded(sentence: Sentence, random: Random): Made {
  const all = words(sentence.text);
  const places = all.flatMap((word, index) => (isPlain(word) ? [index] : []));
  if (places.length < 3 || all.length < 9) return null;
  const at = pick(random, places);
  return own(sentence, all.map((word, index) => (index === at ? pick(random, vocabulary.nouns) : word)).join(' '));
}

function shortened(sentence: Sentence, random: Random): Made {
  const all = words(sentence.text);
  const places = all.flatMap((word, index) => (index > 1 && index < all.length - 2 && isPlain(word) ? [index] : []));
  if (places.length === 0 || all.length < 9) return null;
  const at = pick(random, places);
  return own(sentence, all.filter((_, index) => index !== at).join(' '));
}

function padded(sentence: Sentence, random: Random): Made {
  const all = words(sentence.text);
  if (all.length < 8) return null;
  const at = 2 + Math.floor(random() * (all.length - 4));
  return own(sentence, [...all.slice(0, at), pick(random, vocabulary.adverbs), ...all.slice(at)].join(' '));
}

/** The first half of one sentence and the second of another of the same speaker, far off. */
function spliced(sentence: Sentence, random: Random, all: readonly Sentence[]): Made {
  const far = all.filter(
    ({ record, speaker, at }) =>
      record === sentence.record && speaker === sentence.speaker && Math.abs(at - sentence.at) > 2,
  );
  if (far.length === 0) return null;
  const [a, b] = [words(sentence.text), words(pick(random, far).text)];
  if (a.length < 10 || b.length < 10) return null;
  const [first, second] = [a.slice(0, Math.ceil(a.length / 2) + 1), b.slice(Math.floor(b.length / 2) - 1)];
  return own(sentence, `${first.join(' ').replace(/[,;]$/, '')} ${second.join(' ')}`);
}

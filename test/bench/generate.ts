import frequencies from '../../src/core/disagreement/word-frequencies.json';
import { seededRandom } from '../../src/training/attribution/random';
import words from './words.json';

/** A made-up article with the path it would have in an archive. */
export interface GeneratedArticle {
  readonly path: string;
  readonly text: string;
}

const ARTICLES_OF_A_STORY = 4;
/** A larger archive is a longer one: no day has more to compare. */
const STORIES_OF_A_DAY = 4;
const FIRST_DAY = Date.UTC(2027, 0, 1);
const PARAGRAPHS = 23;
/** A name in so many articles is another person's: the archive's cast grows with it. */
const ARTICLES_OF_A_PERSON = 3;
const PEOPLE_OF_AN_ARTICLE = 4;
/** What a story is about: words that its articles share and others mostly do not. */
const TOPICS_OF_A_STORY = 22;
const PLACES_OF_A_STORY = 4;
const WORDS_OF_A_STORY = 5;
const MATTERS_OF_A_STORY = 6;
/** How often two articles agree about a figure that both give. */
const AGREEMENT = 0.95;
const [, ...wordsByRarity] = frequencies.grades.map((grade) => grade.split(' ').filter((word) => word.length > 3));
const commonWords = wordsByRarity.slice(0, 2).flat();
const rareWords = wordsByRarity.slice(2).flat();

/** Made-up news articles of about 4.5 KB, the same for the same numbers; neighbours tell one story. */
export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  for (let index = 0; index < count; index++) yield generateArticle(index, count, seed);
}

/** One article of an archive of `count`. */
export function generateArticle(index: number, count: number, seed = 1): GeneratedArticle {
  const story = seededRandom(seed * 7919 + Math.floor(index / ARTICLES_OF_A_STORY));
  const random = seededRandom(seed * 104_729 + index);
  const cast = Array.from({ length: PEOPLE_OF_AN_ARTICLE }, () =>
    personOf(Math.floor(random() * Math.max(8, count / ARTICLES_OF_A_PERSON)), seed),
  );
  const town = nameOf(story);
  const event = pick(words.events as unknown as readonly (readonly [string, string, string])[], story);
  const figure = 3 + Math.floor(story() * 90);
  const adjectives = Array.from({ length: WORDS_OF_A_STORY }, () => pick(words.adjectives, story));
  const verbs = Array.from({ length: WORDS_OF_A_STORY }, () => pick(words.verbs, story));
  const topics = Array.from({ length: TOPICS_OF_A_STORY }, (_, n) =>
    n % 2 === 0 ? pick(rareWords, story) : termOf(story),
  );
  const places = Array.from({ length: PLACES_OF_A_STORY }, () => nameOf(story));
  const writer = new Writer(random, cast, town, event, figure, {
    topics,
    places,
    adjectives,
    verbs,
    matters: Array.from({ length: MATTERS_OF_A_STORY }, () => ({
      thing: `${pick(rareWords, story)} ${termOf(story)}`,
      verb: pick(words.verbs, story),
      figure: 3 + Math.floor(story() * 400),
      place: pick(places, story),
      topic: pick(topics, story),
    })),
    time: pick(words.times, story),
  });
  const day = Math.floor(index / ARTICLES_OF_A_STORY / STORIES_OF_A_DAY);
  const date = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
  const outlet = pick(words.outlets, random);
  const title = capitalized(`${event[0]} in ${town}`);
  const body = [writer.lede(), ...Array.from({ length: PARAGRAPHS - 1 }, () => writer.paragraph())];
  const name = String(index).padStart(5, '0');
  return index % 2 === 0
    ? {
        path: `archive/${name}.md`,
        text: `---\ntitle: "${title}"\noutlet: ${outlet}\ndate: ${date}\n---\n\n# ${title}\n\n${body.join('\n\n')}\n`,
      }
    : { path: `archive/${date}-${name}.txt`, text: `${title}\n\n${body.join('\n\n')}\n` };
}

interface Person {
  readonly given: string;
  readonly surname: string;
  readonly role: string;
}

/** Something that articles of a story give a figure for. */
interface Matter {
  readonly thing: string;
  readonly verb: string;
  readonly figure: number;
  readonly place: string;
  readonly topic: string;
}

/** What the articles of a story speak of, and how. */
interface Vocabulary {
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly adjectives: readonly string[];
  readonly verbs: readonly string[];
  readonly matters: readonly Matter[];
  /** When it happened. */
  readonly time: string;
}

class Writer {
  readonly #random: () => number;
  readonly #cast: readonly Person[];
  readonly #town: string;
  readonly #event: readonly [string, string, string];
  readonly #figure: number;
  readonly #vocabulary: Vocabulary;
  readonly #introduced = new Set<Person>();

  constructor(
    random: () => number,
    cast: readonly Person[],
    town: string,
    event: readonly [string, string, string],
    figure: number,
    vocabulary: Vocabulary,
  ) {
    this.#random = random;
    this.#cast = cast;
    this.#town = town;
    this.#event = event;
    this.#figure = figure;
    this.#vocabulary = vocabulary;
  }

  /** The sentence that all articles of a story share, seldom with a figure of its own. */
  lede(): string {
    const figure = this.#figure + (this.#random() < AGREEMENT ? 0 : 2);
    const { thing, verb } = this.#vocabulary.matters[0]!;
    const [happened, , who] = this.#event;
    return `${capitalized(happened)}: ${figure} ${thing} ${who} ${verb} ${this.#town} ${this.#vocabulary.time}. ${this.#filler()}`;
  }

  paragraph(): string {
    const kind = Math.floor(this.#random() * 9);
    const speaker = pick(this.#cast, this.#random);
    const verb = this.#pick(words.cues);
    const cue = this.#random() < 0.2 ? 'told reporters' : verb;
    switch (kind) {
      case 0:
        return `“${this.#statement()},” ${verb} ${this.#named(speaker)}. “${this.#sentence()}”`;
      case 1:
        return `“${this.#statement()},” ${this.#mention(speaker)} ${cue}, “and ${this.#clause()}.” ${this.#filler()}`;
      case 2:
        return `${capitalized(this.#mention(speaker))} ${this.#pick(words.reports)} ${this.#clause()}. ${this.#filler()}`;
      case 3:
        return `According to ${this.#named(speaker)}, ${this.#clause()}. ${this.#figureSentence()}`;
      case 4:
        return `${capitalized(this.#mention(speaker))} called the ${this.#noun()} “${this.#pick(this.#vocabulary.adjectives)} and ${this.#pick(this.#vocabulary.adjectives)}”. “${this.#sentence()}” ${this.#filler()}`;
      case 5:
        return `The ${this.#town} ${this.#pick(words.bodies)} ${this.#pick(words.reports)} ${this.#clause()}. ${this.#figureSentence()}`;
      case 6:
        return `${this.#figureSentence()} ${this.#filler()} ${this.#filler()}`;
      case 7:
        return `'${this.#statement()},' ${verb} ${this.#named(speaker)}. ${this.#filler()}`;
      default:
        return `${this.#filler()} ${this.#filler()} ${this.#figureSentence()}`;
    }
  }

  /** The full name with a role at first, a surname later, now and then a role alone. */
  #mention(person: Person): string {
    if (this.#introduced.has(person)) return this.#random() < 0.2 ? `the ${person.role}` : person.surname;
    this.#introduced.add(person);
    return `${person.given} ${person.surname}, the ${person.role} of ${this.#town},`;
  }

  /** A mention that something else than its predicate follows. */
  #named(person: Person): string {
    return this.#mention(person).replace(/,$/, '');
  }

  #figureSentence(): string {
    const { thing, verb, figure, place, topic } = pick(this.#vocabulary.matters, this.#random);
    const told = this.#random() < AGREEMENT ? figure : figure + 5;
    switch (figure % 4) {
      case 0:
        return `At least ${told} ${thing} ${verb} the ${topic}, ${this.#pick(words.cues)} the ${this.#pick(words.bodies)}.`;
      case 1:
        return `The ${topic} had the ${thing} ${verb} for ${told}.5 million dollars.`;
      case 2:
        return `${told} people ${verb} ${place} because of the ${thing} and its ${topic}.`;
      default:
        return `Nobody ${verb} the ${thing} until ${1 + (told % 28)} April 2026, not even the ${topic}.`;
    }
  }

  /** Sentences of few forms would all look like versions of one another. */
  #filler(): string {
    const { adjectives, verbs, topics } = this.#vocabulary;
    const [adjective, verb, topic, noun] = [
      this.#pick(adjectives),
      this.#pick(verbs),
      this.#pick(topics),
      this.#noun(),
    ];
    switch (Math.floor(this.#random() * 6)) {
      case 0:
        return `The ${adjective} ${noun} ${this.#place()} ${verb} the ${topic} of ${this.#town}.`;
      case 1:
        return `Few remember how ${noun} and ${this.#noun()} ${verb} a ${topic} ${this.#place()}, ${this.#noun()} or not.`;
      case 2:
        return `What ${verb} ${topic} was the ${this.#noun()}, and the ${adjective} ${noun} along with it.`;
      case 3:
        return `Without ${topic} there is ${noun}, ${this.#noun()} and ${this.#noun()} ${this.#place()}.`;
      case 4:
        return `It ${verb} ${this.#noun()} before any ${topic} could be ${adjective}, as ${noun} does.`;
      default:
        return `Some ${topic} ${verb}; others, ${adjective} as a ${noun}, went ${this.#place()}.`;
    }
  }

  #statement(): string {
    return `We ${this.#pick(this.#vocabulary.verbs)} the ${this.#noun()} with ${this.#noun()} and ${this.#pick(this.#vocabulary.topics)}`;
  }

  #sentence(): string {
    return `Where the ${this.#noun()} is, ${this.#pick(this.#vocabulary.topics)} ${this.#pick(this.#vocabulary.verbs)} ${this.#noun()} ${this.#place()}.`;
  }

  #clause(): string {
    return `the ${this.#pick(this.#vocabulary.adjectives)} ${this.#noun()} had been ${this.#pick(this.#vocabulary.verbs)} by ${this.#noun()} and ${this.#noun()}`;
  }

  /** Half of what is spoken of belongs to the story, the rest to the language. */
  #noun(): string {
    return this.#pick(this.#random() < 0.5 ? this.#vocabulary.topics : commonWords);
  }

  #place(): string {
    return `${this.#pick(words.places)} ${this.#pick(this.#vocabulary.places)}`;
  }

  #pick(list: readonly string[]): string {
    return pick(list, this.#random);
  }
}

function personOf(index: number, seed: number): Person {
  const random = seededRandom(seed * 15_485_863 + index);
  return { given: pick(words.given, random), surname: nameOf(random), role: pick(words.roles, random) };
}

/** A word that hardly another story has, as half of a real one's telling words are. */
const termOf = (random: () => number): string => (nameOf(random) + pick(words.endings, random)).toLowerCase();

const nameOf = (random: () => number): string =>
  pick(words.onsets, random) + pick(words.middles, random) + pick(words.endings, random);

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

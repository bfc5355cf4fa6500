import { roleNoun } from './lexicon';
import type { Naming } from './naming';
import { inNaturalOrder, type PersonName, parsePersonName } from './person-name';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import { fold, romanised, romanisedSurname, skeleton } from './spelling';

/** A speaker's name as it is looked up among those of all articles. */
export interface Candidate {
  /** Speakers with one key are one person. */
  readonly key: string;
  /** Only names of one bucket are compared. */
  readonly bucket: string;
  readonly kind: SpeakerKind;
  readonly person: PersonName | null;
  /** Whether it is an organisation's name of one word, which may be the acronym of another's: "NATO", "Nato". */
  readonly acronym: boolean;
  /** Whether the speaker's article says that the acronym of the full name stands for it. */
  readonly statesAcronym: boolean;
}

/** Offices that one person holds, so that the surname after them says who is meant everywhere. */
export const offices: ReadonlySet<string> = new Set(
  'president chancellor premier minister king queen pope secretary-general governor mayor emperor patriarch chief'.split(
    ' ',
  ),
);

/** Words that have no letter in an acronym. */
const LEFT_OUT = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'to']);

/** Joined, since the text that a template makes keeps its parts besides itself. */
const lines = (...parts: readonly string[]): string => parts.join('\n');

/**
 * The keys by which a speaker is found. A speaker without a name of its own has a key of its own. Of a bucket's kind there is
 * one letter: there are nearly as many buckets as names.
 */
export function candidateOf(speaker: Naming, path: string, index: number): Candidate {
  const { name, kind } = speaker;
  const alone: Candidate = {
    key: lines(path, String(index)),
    bucket: lines('a', path, String(index)),
    kind,
    person: null,
    acronym: false,
    statesAcronym: false,
  };
  if (kind === 'unnamed' || !hasCapital(name)) return alone;
  const words = kind === 'person' ? inNaturalOrder(wordsOf(name)) : wordsOf(name);
  const folded = words.map(fold).join(' ');
  if (kind === 'person') {
    const person = parsePersonName(words);
    const key = person.given === null && isObscure(speaker) ? lines(folded, path, String(index)) : folded;
    return { ...alone, key, bucket: lines('p', skeletonOf(person)), person };
  }
  const plain = folded.replace(/^the /, '');
  if (kind === 'group') return { ...alone, key: plain, bucket: lines('g', plain) };
  if (words.length === 1) {
    const letters = withoutStops(plain);
    return { ...alone, key: letters, bucket: lines('o', letters), acronym: true };
  }
  const letters = initialsOf(plain);
  const statesAcronym = speaker.aliases.some((alias) => withoutStops(fold(alias)) === letters);
  const key = plain.replace(/isation\b/g, 'ization').replace(/centre\b/g, 'center');
  return { ...alone, key, bucket: lines('o', letters), statesAcronym };
}

/** The name of a speaker as its candidate has it: none but of persons. */
export const personNameOf = ({ name, kind }: Pick<ArticleSpeaker, 'name' | 'kind'>): PersonName | null =>
  kind === 'person' && hasCapital(name) ? parsePersonName(wordsOf(name)) : null;

const hasCapital = (name: string): boolean => /\p{Lu}/u.test(name);

const wordsOf = (name: string): readonly string[] => name.split(/\s+/).filter((word) => word !== '');

/** "North Sea Rescue Association" → "nsra"; the same in whatever capitals a name is written, as its key is. */
const initialsOf = (folded: string): string =>
  folded
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !LEFT_OUT.has(word))
    .map((word) => word[0]!)
    .join('');

const withoutStops = (folded: string): string => folded.replace(/\./g, '');

/** The consonants of a surname: surnames that differ by a slip mostly share them, ways of writing one surname always. */
const skeletonOf = ({ surname }: PersonName): string => skeleton(romanised(romanisedSurname(surname)));

/** Index of a speaker that is in no article. */
const NOWHERE = -1;

/** A name by which no article need know anybody, as it would be if one did. */
export const candidateCalled = ({ name, kind }: Pick<ArticleSpeaker, 'name' | 'kind'>): Candidate =>
  candidateOf({ name, kind, aliases: [], roles: [] }, '', NOWHERE);

/** The nouns in a role: "deputy minister of trade" → "deputy", "minister". */
export const roleNouns = (role: string): string[] =>
  role
    .toLowerCase()
    .split(/[\s,]+/)
    .map(roleNoun)
    .filter((noun) => noun !== null);

/** A surname alone with a role that many people have ("Officer Berg"): another article’s may be another’s. */
function isObscure({ roles }: Pick<ArticleSpeaker, 'roles'>): boolean {
  const nouns = roles.flatMap(roleNouns);
  return nouns.length > 0 && !nouns.some((noun) => offices.has(noun));
}

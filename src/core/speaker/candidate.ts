import { roleNoun } from './lexicon';
import { type PersonName, parsePersonName } from './person-name';
import { isAcronym } from './phrase-kind';
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
  /** Of an organisation's name: what its initials spell, or the acronym itself. */
  readonly acronym: boolean;
}

/** Offices that one person holds, so that the surname after them says who is meant everywhere. */
const OFFICES = new Set(
  'president chancellor premier minister king queen pope secretary-general governor mayor emperor patriarch chief'.split(
    ' ',
  ),
);

/** The keys by which a speaker is found. A speaker without a name of its own has a key of its own. */
export function candidateOf(speaker: ArticleSpeaker, path: string, index: number): Candidate {
  const { name, kind } = speaker;
  const alone: Candidate = {
    key: `${path}\n${index}`,
    bucket: `alone\n${path}\n${index}`,
    kind,
    person: null,
    acronym: false,
  };
  if (kind === 'unnamed' || !/\p{Lu}/u.test(name)) return alone;
  const words = name.split(/\s+/).filter((word) => word !== '');
  const folded = words.map(fold).join(' ');
  if (kind === 'person') {
    const person = parsePersonName(words);
    const key = person.given === null && isObscure(speaker) ? `${folded}\n${path}\n${index}` : folded;
    return { key, bucket: `person\n${romanisedSurname(person.surname)}`, kind, person, acronym: false };
  }
  const plain = folded.replace(/^the /, '');
  if (kind === 'group') return { key: plain, bucket: `group\n${plain}`, kind, person: null, acronym: false };
  const acronym = words.length === 1 && isAcronym(name);
  const initials = words.filter((word) => /^\p{Lu}/u.test(word) && fold(word) !== 'the').map((word) => fold(word)[0]!);
  const letters = acronym ? plain.replace(/\./g, '') : initials.length > 2 ? initials.join('') : plain;
  return { key: acronym ? letters : plain, bucket: `organization\n${letters}`, kind, person: null, acronym };
}

/** The consonants of a surname: surnames that differ by a slip mostly share them. */
export const skeletonOf = ({ surname }: PersonName): string => skeleton(romanised(surname));

/** The nouns in a role: "deputy minister of trade" → "deputy", "minister". */
export const roleNouns = (role: string): string[] =>
  role
    .toLowerCase()
    .split(/[\s,]+/)
    .map(roleNoun)
    .filter((noun) => noun !== null);

/** A surname alone with a role that many people have ("Officer Berg"): another article’s may be another’s. */
function isObscure({ roles }: ArticleSpeaker): boolean {
  const nouns = roles.flatMap(roleNouns);
  return nouns.length > 0 && !nouns.some((noun) => OFFICES.has(noun));
}

import { nameKind } from '../speaker/name-kind';
import { isAcronym } from '../speaker/phrase-kind';
import type { ArticleSpeaker, Mention, Quotation, SpeakerKind } from '../speaker/speaker';
import { fold } from '../speaker/spelling';
import { inTextOrder, type Span } from '../text/span';

/** The speakers of an article while corrections name others and move their mentions. */
export class CorrectedSpeakers {
  readonly #all: ArticleSpeaker[];
  readonly #byName = new Map<string, number>();

  constructor(detected: readonly ArticleSpeaker[]) {
    this.#all = [...detected];
    const learn = (name: string, index: number): void => {
      if (!this.#byName.has(fold(name))) this.#byName.set(fold(name), index);
    };
    detected.forEach(({ name }, index) => {
      learn(name, index);
    });
    detected.forEach(({ aliases }, index) => {
      for (const alias of aliases) learn(alias, index);
    });
  }

  all(): readonly ArticleSpeaker[] {
    return this.#all;
  }

  /**
   * Index of the speaker of a name; one that the article does not name is added.
   *
   * @param kind what that one is; null where only the name tells
   */
  indexOf(name: string, kind: SpeakerKind | null): number {
    const key = fold(name);
    const index = this.#byName.get(key);
    if (index !== undefined) return index;
    this.#byName.set(key, this.#all.length);
    const told = nameKind(name);
    const guessed = isAcronym(name) ? 'organization' : 'person';
    const known = kind ?? (told === 'unknown' ? guessed : told);
    return this.#all.push({ name, kind: known, aliases: [], roles: [], mentions: [] }) - 1;
  }

  /** Takes in where a speaker is mentioned. */
  mention(speaker: number, { start, end }: Span, form: Mention['form'] = 'name'): void {
    this.#replace(speaker, (mentions) =>
      mentions.some((each) => each.start === start && each.end === end)
        ? mentions
        : [...mentions, { start, end, form }].sort(inTextOrder),
    );
  }

  /**
   * The source of a quotation that another speaker said than was detected: "he" is the other now, "Thorsen" is somebody who
   * did not say it.
   */
  sourceOf({ source, speaker: before }: Quotation, speaker: number | null): Span | null {
    if (source === null || before === speaker || before === null) return source;
    const isInside = ({ start, end }: Span): boolean => source.start <= start && end <= source.end;
    const mention = this.#all[before]!.mentions.find(isInside);
    if (mention === undefined) return source;
    if (mention.form === 'name' || speaker === null) return null;
    this.#replace(before, (mentions) => mentions.filter((each) => each !== mention));
    this.mention(speaker, mention, mention.form);
    return source;
  }

  #replace(speaker: number, change: (mentions: readonly Mention[]) => readonly Mention[]): void {
    const known = this.#all[speaker]!;
    this.#all[speaker] = { ...known, mentions: change(known.mentions) };
  }
}

import { LRUCache } from 'lru-cache';
import { message } from '../text/message';
import { unreadSentences } from './flaws';
import { type Reason, Refused, reasonOf, reasonText, type World } from './log-files';
import { textPath } from './paths';
import { textId } from './text-id';

/** Characters of old texts that are at hand. */
const MOST_OLD_TEXT = 4_000_000;
const GIT_ATTRIBUTES = '.gitattributes';
/** The id of a text is that of its bytes: git must not change its line ends. */
const LEAVE_LINE_ENDS = '* -text\n';

/** The texts that a folder's anchors were made against: from the repository, else the copies that are kept. */
export class OldTexts {
  readonly #world: World;
  #keeping: Promise<string | null> = Promise.resolve(null);
  /** By id, the latest asked for: git takes long to start. */
  readonly #atHand = new LRUCache<string, string>({ maxSize: MOST_OLD_TEXT });
  /** Ids of texts that are known to be kept. */
  readonly #kept = new Set<string>();
  /** Texts that could not be kept, and why, by id. */
  readonly #unkept = new Map<string, { readonly text: string; readonly reason: Reason }>();
  /** Ids of copies that are not their texts. */
  readonly #changed = new Set<string>();
  readonly #noticed: () => void;
  /** Whether git is known to be told so. */
  #leavesLineEnds = false;

  /** @param noticed is told when a copy turned out not to be its text */
  constructor(world: World, noticed: () => void) {
    this.#world = world;
    this.#noticed = noticed;
  }

  /** Paths of copies that are not their texts, as far as somebody asked for them. */
  get changed(): readonly string[] {
    return [...this.#changed].map(textPath);
  }

  /** Why texts are in memory only; null when none is. */
  get failure(): Reason | null {
    return this.#unkept.values().next().value?.reason ?? null;
  }

  /** A text by its id; null when it is nowhere. */
  async find(id: string): Promise<string | null> {
    return (await this.#saved(id)) ?? this.#unkept.get(id)?.text ?? null;
  }

  /** Keeps texts one after the other, each once; resolves to null, or to the reason why one is in memory only. */
  keep(text: string): Promise<string | null> {
    const kept = this.#keeping.then(() => this.#keepNow(text));
    this.#keeping = kept;
    return kept;
  }

  /** Those that are in memory only, by their path in the annotations' folder. */
  unsaved(): ReadonlyMap<string, string> {
    return new Map([...this.#unkept].map(([id, { text }]) => [textPath(id), text]));
  }

  /** Looks again at copies that were not their texts; tells whether some were mended or are gone. */
  async lookAgain(): Promise<boolean> {
    const before = this.#changed.size;
    await Promise.all([...this.#changed].map((id) => this.#copy(id)));
    return this.#changed.size < before;
  }

  /** Resolves once all that were to be kept so far are, or could not be. */
  async settled(): Promise<void> {
    await this.#keeping;
  }

  /** Tries again to keep what could not be kept; null when all is. */
  async retry(): Promise<string | null> {
    const copies = await Promise.all([...this.#unkept.values()].map(({ text }) => this.keep(text)));
    return copies.find((each) => each !== null) ?? null;
  }

  async #saved(id: string): Promise<string | null> {
    const known = this.#atHand.get(id);
    if (known !== undefined) return known;
    const text = await this.#read(id);
    if (text !== null) this.#atHand.set(id, text, { size: text.length + 1 });
    return text;
  }

  async #read(id: string): Promise<string | null> {
    // a look at the disk before a process is started
    const copy = await this.#copy(id);
    if (copy !== null) return copy;
    const committed = await this.#world.repositoryText(id);
    return committed !== null && textId(committed) === id ? committed : null;
  }

  /** One that somebody changed would put all anchors in wrong places. */
  async #copy(id: string): Promise<string | null> {
    let copy: string | null;
    try {
      copy = await this.#world.files.text(textPath(id));
    } catch {
      this.#changed.delete(id);
      return null;
    }
    if (copy !== null && textId(copy) === id) {
      this.#changed.delete(id);
      return copy;
    }
    if (!this.#changed.has(id)) {
      this.#changed.add(id);
      this.#noticed();
    }
    return null;
  }

  async #leaveLineEnds(): Promise<void> {
    if (this.#leavesLineEnds) return;
    const { files } = this.#world;
    if (!(await files.list()).includes(GIT_ATTRIBUTES)) await files.write(GIT_ATTRIBUTES, LEAVE_LINE_ENDS);
    this.#leavesLineEnds = true;
  }

  async #keepNow(text: string): Promise<string | null> {
    const id = textId(text);
    if (this.#kept.has(id)) return null;
    try {
      if ((await this.#saved(id)) === null) {
        if (this.#changed.has(id)) throw new Refused(message(unreadSentences.changedText));
        await this.#leaveLineEnds();
        await this.#world.files.write(textPath(id), text);
      }
      this.#kept.add(id);
      this.#unkept.delete(id);
      return null;
    } catch (error) {
      const reason = reasonOf(error);
      this.#unkept.set(id, { text, reason });
      return reasonText(reason);
    }
  }
}

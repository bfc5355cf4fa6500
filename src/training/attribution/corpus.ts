import { readFileSync } from 'node:fs';
import type { Span } from '../../core/text/span';

/** A gold mention of a cue or a source; several spans where it is broken. */
export interface GoldMention extends Span {
  readonly spans: readonly Span[];
}

/** A gold attribution. */
export interface GoldAttribution extends Span {
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly spans: readonly Span[];
  readonly cue: GoldMention | null;
  readonly speaker: GoldMention | null;
}

/** An article with its gold attributions; offsets are UTF-16 code units. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldAttribution[];
}

/** Reads a corpus of one JSON object a line. */
export function readCorpus(path: string): readonly GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

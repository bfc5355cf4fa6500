import { workspace } from 'vscode';
import type { Layer } from './layers';

/** What the setting of colours switches: a layer, or the mark of a quotation inside another. */
export type Colour = Layer | 'nestedQuotation';

/** The settings of the extension, read when asked for. */
export const settings = {
  /** Glob of the files in the workspace that are articles. */
  get include(): string {
    return read('files.include', '**/*.{md,markdown,txt,article}');
  },
  /** Glob of the files that are none, though `include` matches them. */
  get exclude(): string {
    return read('files.exclude', '');
  },
  /** Whether a colour is wanted. */
  shows(colour: Colour): boolean {
    return read<Partial<Record<Colour, boolean>>>('colours', {})[colour] !== false;
  },
  /** Whether the Speakers view shows who is under the cursor. */
  get followCursor(): boolean {
    return read('speakers.followCursor', false);
  },
  /** Folder of the language-inference model; empty when none is to be asked. */
  get confirmerFolder(): string {
    return read('confirmer.folder', '').trim();
  },
};

function read<T>(key: string, otherwise: T): T {
  return workspace.getConfiguration('claimtrace').get<T>(key, otherwise);
}

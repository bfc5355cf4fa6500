import { Range, Uri, workspace } from 'vscode';
import { timeCode } from '../../core/record/clock';
import type { RecordPassage } from '../../core/record/verdict';
import { type PassageLink, passageLink } from '../openPassage';

/** Where the record has the words, as the editor counts. */
export const passageRange = ({ from, to }: RecordPassage): Range =>
  new Range(from.line, from.character, to.line, to.character);

export const recordLink = (passage: RecordPassage): PassageLink => passageLink(passage.path, passageRange(passage));

/** The record's file, who speaks there, and when: "session.vtt · Ada Roe · 1:05". */
export function passageName({ path, speaker, seconds }: RecordPassage): string {
  const file = workspace.asRelativePath(Uri.parse(path));
  return [file, speaker, seconds === null ? null : timeCode(seconds)].filter((part) => part !== null).join(' · ');
}

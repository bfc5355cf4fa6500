import { TabInputCustom, TabInputText, TabInputTextDiff, type Uri } from 'vscode';

/** The files that a tab shows, by its input: two where it compares them. */
export function shownBy(input: unknown): readonly Uri[] {
  if (input instanceof TabInputTextDiff) return [input.original, input.modified];
  return input instanceof TabInputText || input instanceof TabInputCustom ? [input.uri] : [];
}

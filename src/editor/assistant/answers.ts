import { Uri, workspace } from 'vscode';
import type { ArticleFacts } from '../../core/archive/facts';
import type { Place } from '../../core/record/record';
import type { Span } from '../../core/text/span';
import type { Articles } from '../articles';
import { rangeOf } from '../places';

/** A passage as an assistant is told of it: where it is, and its words as the article has them. */
export interface ToldPassage {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Where it begins and ends: lines from 1, characters in UTF-16 units from 1, the end exclusive. */
  readonly start: ToldPosition;
  readonly end: ToldPosition;
  readonly words: string;
}

interface ToldPosition {
  readonly line: number;
  readonly character: number;
}

/** Tells of passages; null where the article's text cannot be had: nothing is told but what is there. */
export async function toldPassage(
  { texts }: Articles,
  path: string,
  facts: ArticleFacts,
  span: Span,
): Promise<ToldPassage | null> {
  const text = await texts.textOf(path);
  if (text === null) return null;
  const { start, end } = rangeOf(facts, span);
  return {
    file: fileOf(path),
    line: start.line + 1,
    start: toldPosition(start),
    end: toldPosition(end),
    words: text.slice(span.start, span.end),
  };
}

/** A place as people count it, from one that counts from 0. */
export const toldPosition = ({ line, character }: Place): ToldPosition => ({
  line: line + 1,
  character: character + 1,
});

/** The file of an article or a record as people name it. */
export const fileOf = (path: string): string => workspace.asRelativePath(Uri.parse(path));

/** The article that an assistant calls by its file, as `fileOf` does or by its path on the disk; null when there is none. */
export function articleAt({ archive }: Articles, file: string): string | null {
  const uris = (workspace.workspaceFolders ?? []).flatMap(({ uri, name }) => [
    Uri.joinPath(uri, file),
    ...(file.startsWith(`${name}/`) ? [Uri.joinPath(uri, file.slice(name.length + 1))] : []),
    ...(file.startsWith('/') ? [uri.with({ path: file })] : []),
  ]);
  return uris.map(String).find((path) => archive.has(path)) ?? null;
}

/** What an article says of itself. */
export const articleOf = ({ archive }: Articles, path: string, { metadata }: ArticleFacts) => ({
  title: archive.titleOf(path),
  outlet: metadata.outlet,
  date: metadata.date,
});

import { languages, RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';
import { isOfAnnotations } from './createdPaths';
import { findRecords, isRecord } from './recordFiles';
import { settings } from './settings';

/** Languages whose documents are read as articles. */
export const articleLanguages = ['article', 'markdown', 'plaintext'] as const;

/** Where documents are a person's own text; other schemes show diffs, logs and settings. */
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** What language features register for. */
export const articleSelector = articleLanguages.map((language) => ({ language }));

/** Whether an open document is an article: in the workspace as the settings say, elsewhere by its language. */
export function isArticle(document: TextDocument): boolean {
  if (!(articleLanguages as readonly string[]).includes(document.languageId)) return false;
  if (isOfAnnotations(document.uri.path)) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) return schemes.has(document.uri.scheme);
  const matches = (glob: string): boolean =>
    glob !== '' && languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0;
  return matches(settings.include) && !matches(settings.exclude) && !isRecord(document);
}

/** The files of the workspace that are articles by their names. */
export async function findArticles(): Promise<Uri[]> {
  const found = await workspace.findFiles(settings.include, settings.exclude || undefined);
  const records = new Set((await findRecords()).map(String));
  return found.filter((uri) => !isOfAnnotations(uri.path) && !records.has(uri.toString()));
}

import { type TextDocument, workspace } from 'vscode';
import { isOfAnnotations } from './createdPaths';
import { matcher } from './gathering/hidden';
import { isRecord } from './recordFiles';
import { globsOf } from './settings';

/** Languages whose documents are read as articles. */
export const articleLanguages = ['article', 'markdown', 'plaintext'] as const;

/** Where documents are a person's own text; other schemes show diffs, logs and settings. */
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** What language features register for. */
export const articleSelector = articleLanguages.map((language) => ({ language }));

/** Whether an open document is an article: in the workspace as the settings say, hidden or not; elsewhere by its language. */
export function isArticle(document: TextDocument): boolean {
  if (!(articleLanguages as readonly string[]).includes(document.languageId)) return false;
  if (isOfAnnotations(document.uri.path)) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder) return schemes.has(document.uri.scheme);
  const matches = (glob: string): boolean => matcher(folder, [glob])(document.uri);
  const { include, exclude } = globsOf(folder);
  return matches(include) && !matches(exclude) && !isRecord(document.uri);
}

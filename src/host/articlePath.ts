import { formatOf } from '../core/article/parse';

/**
 * The path by which the analysis knows a document: plain, as on the command line. A text file stays what its name says;
 * a document without a telling name, as one never saved, is Markdown when its language says so.
 */
export function articlePath(path: string, languageId: string | null): string {
  const isMarkdown = languageId === 'markdown' || languageId === 'article';
  return isMarkdown && formatOf(path) !== 'markdown' && !path.toLowerCase().endsWith('.txt') ? `${path}.md` : path;
}

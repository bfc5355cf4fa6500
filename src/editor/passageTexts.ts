import { type TextDocument, Uri, workspace } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Passage } from '../core/disagreement/disagreement';
import { decode } from '../core/text/decode';

/**
 * The words of passages, from open documents or their files. Undefined when one cannot be read, or when its article has moved
 * on from the text in which the passage was found.
 */
export async function passageTexts(
  passages: readonly Passage[],
  factsOf: (document: TextDocument) => Promise<ArticleFacts | undefined>,
): Promise<readonly string[] | undefined> {
  const texts = await Promise.all(passages.map((passage) => passageText(passage, factsOf)));
  const found = texts.flatMap((text) => text ?? []);
  return found.length === passages.length ? found : undefined;
}

async function passageText(
  { path, start, end, claim }: Passage,
  factsOf: (document: TextDocument) => Promise<ArticleFacts | undefined>,
): Promise<string | undefined> {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === path);
  if (!document) {
    const decoded = decode(await workspace.fs.readFile(Uri.parse(path)));
    return 'text' in decoded && end <= decoded.text.length ? decoded.text.slice(start, end) : undefined;
  }
  const text = document.getText();
  const known = (await factsOf(document))?.claims[claim];
  return known?.start === start && known.end === end ? text.slice(start, end) : undefined;
}

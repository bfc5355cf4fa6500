import { type Uri, workspace } from 'vscode';
import { decode } from '../../core/text/decode';

/** The text of any file, as it is typed or on the disk; null when it cannot be read. */
export async function textAt(uri: Uri): Promise<string | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const decoded = decode(await workspace.fs.readFile(uri));
    return 'text' in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}

import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { commandIds } from './commandIds';
import { registerAnswering } from './commands';
import sampleNames from './samples.json';

/** What the link in the walkthrough hands over. */
const WALKTHROUGH = 'walkthrough';

/** What VS Code understands as the end of a walkthrough's step. */
interface Step {
  readonly openFolder: Uri;
}

/**
 * Opens a copy of the sample articles, so that whatever is tried on them leaves the originals alone. Their names are
 * listed because the folder of an extension that runs in a browser cannot be.
 */
export function registerSamples(context: ExtensionContext, log: LogOutputChannel): Disposable {
  return registerAnswering(log, commandIds.openSamples, async (asked?: unknown): Promise<Step | undefined> => {
    const copy = Uri.joinPath(context.globalStorageUri, 'samples');
    await copySamples(Uri.joinPath(context.extensionUri, 'media', 'samples'), copy);
    // it opens the folder itself, and goes along into that window with the steps that are left
    if (asked === WALKTHROUGH) return { openFolder: copy };
    const forceNewWindow = workspace.workspaceFolders !== undefined;
    await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
    return undefined;
  });
}

/** Whatever somebody tried on a copy stays as it is; what is missing in it comes again. */
export async function copySamples(originals: Uri, copy: Uri): Promise<void> {
  await workspace.fs.createDirectory(copy);
  const there = new Set((await workspace.fs.readDirectory(copy)).map(([name]) => name));
  for (const name of sampleNames.filter((each) => !there.has(each))) {
    await workspace.fs.writeFile(Uri.joinPath(copy, name), await workspace.fs.readFile(Uri.joinPath(originals, name)));
  }
}

import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { equipped } from './cache';
import { npm } from './npm';

/** A VS Code with server and workbench, and the Node that runs it. */
export interface VsCode {
  readonly version: string;
  readonly node: string;
  /** The server's entry script. */
  readonly main: string;
}

/** The oldest VS Code that the extension supports; it runs on the Node that runs us. */
export async function oldestVsCode(): Promise<VsCode> {
  const folder = await equipped({
    name: 'vscode-1.100.3',
    label: 'VS Code 1.100 for the browser (about 90 MB, once)',
    packages: ['code-server@4.100.3', '@vscode/ripgrep-universal@1.18.0'],
    finish: async (site) => {
      const vscode = join(site, serverFolder);
      await npm(['install'], vscode);
      // its own ripgrep is downloaded from elsewhere by an install script; without it no file is ever found
      const rg = process.platform === 'win32' ? 'rg.exe' : 'rg';
      const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin');
      await mkdir(bin, { recursive: true });
      const source = join(
        site,
        'node_modules/@vscode/ripgrep-universal/bin',
        `${process.platform}-${process.arch}`,
        rg,
      );
      await copyFile(source, join(bin, rg));
      await chmod(join(bin, rg), 0o755);
    },
  });
  return { version: '1.100.3', node: process.execPath, main: join(folder, serverFolder, 'out/server-main.js') };
}

const serverFolder = 'node_modules/code-server/lib/vscode';

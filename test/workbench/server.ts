import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { freePort } from './ports';
import { Obstacle, whenDone } from './program';
import type { VsCode } from './vscode';

export interface ServerOptions {
  /** A folder for everything the server writes: settings, extensions, logs. */
  readonly home: string;
  /** Asked of the browser before it may see anything; none for tests. */
  readonly token?: string;
  readonly port?: number;
  /** Whether it asks for trust in folders; else all are trusted. */
  readonly asksForTrust?: boolean;
}

export interface Server {
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** How it ended, if it does so by itself. */
  readonly ended: Promise<string>;
}

/** Where a server keeps what belongs to it, below its home. */
export function serverFolders(home: string): string[] {
  return [
    '--user-data-dir',
    `${home}/user`,
    '--server-data-dir',
    `${home}/server`,
    '--extensions-dir',
    `${home}/extensions`,
  ];
}

const environment = { ...process.env, EXTENSIONS_GALLERY: '{}' };

/** Starts VS Code's server on 127.0.0.1 and waits until it can be opened in a browser. */
export async function startServer(vscode: VsCode, options: ServerOptions): Promise<Server> {
  const port = await freePort(options.port);
  if (options.port && port !== options.port) console.error(`Port ${options.port} is in use; taking ${port}.`);
  const child = spawn(
    vscode.node,
    [
      vscode.main,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(await access(options)),
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
      ...serverFolders(options.home),
    ],
    // a process group of its own, so that its extension hosts and watchers end with it
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const stop = whenDone(() => endTree(child));
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(signal ?? `status ${status}`));
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(notStarted('it said nothing for a minute')), 60_000);
    const notStarted = (why: string) => new Obstacle(`VS Code's server did not start: ${why}.\n${said}`);
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('Extension host agent listening')) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    ended.then((how) => reject(notStarted(`it ended with ${how}`)), reject);
  });
  return { port, stop, ended };
}

async function access({ home, token }: ServerOptions): Promise<string[]> {
  // newer versions run tests in the browser with this driver only
  if (!token) return ['--without-connection-token', '--enable-smoke-test-driver'];
  const file = `${home}/token`;
  // not on the command line, which every user of the machine may read
  await writeFile(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/** Installs a packaged extension into the server's home, as a user would from a file. */
export function installExtension(vscode: VsCode, home: string, vsix: string): void {
  const args = [vscode.main, '--accept-server-license-terms', ...serverFolders(home), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(vscode.node, args, { env: environment, encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('was successfully installed')) {
    throw new Obstacle(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
  }
}

async function endTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const group = -child.pid;
  signal(group, 'SIGTERM');
  const impatience = setTimeout(() => signal(group, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(impatience);
  // whoever of its children outlived it
  signal(group, 'SIGKILL');
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch {
    // nobody of it is left
  }
}

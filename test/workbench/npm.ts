import { spawn } from 'node:child_process';
import { Obstacle, whenDone } from './program';

/**
 * Said on every call, so that neither the user's .npmrc nor the npm that started us changes what happens:
 * nothing is compiled, nothing is written outside of the folder.
 */
const settings = [
  '--ignore-scripts',
  '--no-global',
  '--no-dry-run',
  '--no-audit',
  '--no-fund',
  '--no-workspaces',
  '--no-package-lock-only',
  '--include=prod',
  '--include=optional',
  '--omit=dev',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--loglevel=error',
];

/** How npm is started: the one that started us, if one did. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, first: [script], shell: false };
  // npm is a .cmd file on Windows
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Runs npm inside a folder that has a package.json of its own. */
export async function npm(args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { command, first, shell } = npmCommand();
  const child = spawn(command, [...first, ...settings, '--prefix', folder, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell,
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const stop = whenDone(async () => {
    child.kill();
    await closed;
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const status = await closed.finally(stop);
  if (status !== 0) {
    const reason =
      complaint.match(/npm error (?!code|errno|syscall|A complete log)(.+)/)?.[1] ?? `exit status ${status}`;
    throw new Obstacle(
      `npm could not ${args.join(' ')} (${reason}): check that the npm registry can be reached, then try again.`,
    );
  }
}

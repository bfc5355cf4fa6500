import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { npmCommand } from './npm';
import { whenDone } from './program';
import type { Tally } from './tally';

/**
 * Runs a script of package.json, showing what it prints. It counts as what mocha says at its end,
 * or as one, passed or failed.
 */
export async function runScript(name: string): Promise<Tally> {
  const { command, first, shell } = npmCommand();
  const child = spawn(command, [...first, 'run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    shell,
  });
  const stop = whenDone(() => child.kill());
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(stop);
  return counted(stripVTControlCharacters(printed), status);
}

function counted(printed: string, status: number | null): Tally {
  const count = (word: string) => Number(printed.match(new RegExp(`^\\s*(\\d+) ${word}`, 'm'))?.[1] ?? 0);
  const tally = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  if (status !== 0) return { ...tally, failed: Math.max(1, tally.failed) };
  return tally.passed + tally.skipped > 0 ? tally : { ...tally, passed: 1 };
}

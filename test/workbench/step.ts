import { spawnSync } from 'node:child_process';
import { Obstacle } from './program';

/** Runs a script of the checkout in a process of its own; what it prints is shown only if it fails. */
export function step(label: string, ...script: readonly string[]): void {
  console.error(`${label} …`);
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  if (status !== 0) throw new Obstacle(`${label} failed:\n${stdout}${stderr}`);
}

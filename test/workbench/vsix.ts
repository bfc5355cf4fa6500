import { stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { Obstacle } from './program';

export const vsix = 'dist/claimtrace.vsix';

const megabyte = 1024 * 1024;

const threads = ['dist/analysis.cjs', 'dist/comparison.cjs', 'dist/confirmer.cjs'];

/** What may at most be downloaded and loaded at a user's desk, models included. */
const budgets = [
  { label: 'in Node', files: ['dist/node/extension.js', ...threads], megabytes: 6 },
  {
    label: 'in a web worker',
    files: ['dist/browser/extension.js', ...threads],
    megabytes: 6,
  },
  { label: 'packed', files: [vsix], megabytes: 3 },
];

/** Packs the built extension into a VSIX and holds it against its budget. */
export async function packVsix(): Promise<void> {
  await createVSIX({
    packagePath: vsix,
    // everything is in the bundles
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const over: string[] = [];
  for (const { label, files, megabytes } of budgets) {
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size / megabyte));
    const size = sizes.reduce((sum, each) => sum + each);
    console.log(`${size.toFixed(2)} MB ${label}, of at most ${megabytes} MB`);
    if (size > megabytes) over.push(`${files.join(' and ')} (${label})`);
  }
  if (over.length > 0) throw new Obstacle(`Over the budget: ${over.join(', ')}.`);
}

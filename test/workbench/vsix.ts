import { stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { Obstacle } from './program';

export const vsix = 'dist/claimtrace.vsix';

const megabyte = 1024 * 1024;

/** What may at most be downloaded and loaded at a user's desk, models included. */
const budgets = [
  { file: 'dist/node/extension.cjs', megabytes: 6 },
  { file: 'dist/browser/extension.cjs.js', megabytes: 6 },
  { file: vsix, megabytes: 3 },
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
  const sizes = await Promise.all(
    budgets.map(async ({ file, megabytes }) => {
      const { size } = await stat(file);
      console.log(`${file}: ${(size / megabyte).toFixed(2)} MB of at most ${megabytes} MB`);
      return { file, over: size > megabytes * megabyte };
    }),
  );
  const over = sizes.filter((each) => each.over).map((each) => each.file);
  if (over.length > 0) throw new Obstacle(`Larger than its budget: ${over.join(', ')}.`);
}

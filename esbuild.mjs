import { rm } from 'node:fs/promises';
import { context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
};

/** One source, three programs: the extension in Node, the extension in a web worker, the command line. */
const programs = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/node/extension.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    alias: { '#host': './src/host/node/index.ts' },
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/browser/extension.cjs',
    platform: 'browser',
    // remark's browser build asks for `document`, which a worker lacks
    conditions: ['worker'],
    format: 'cjs',
    external: ['vscode'],
    alias: { '#host': './src/host/browser/index.ts' },
  },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    format: 'esm',
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  },
];

await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(programs.map((program) => context(program)));
if (watch) await Promise.all(contexts.map((each) => each.watch()));
else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}

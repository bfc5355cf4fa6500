import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
};

const inNode = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
/** The web worker: remark's browser build asks for `document`, which a worker lacks. */
const inWorker = { ...shared, platform: 'browser', conditions: ['worker'], format: 'cjs', external: ['vscode'] };

const analysis = {
  ...inWorker,
  entryPoints: ['src/host/analysisThread.ts'],
  outfile: 'dist/analysis.cjs',
};

/** The extension knows by which analysis it was made: what another one detected before does not count. */
const extension = (analysed) => ({ entryPoints: ['src/extension.ts'], define: { ANALYSIS: JSON.stringify(analysed) } });

/** One source, several programs: the extension in Node and in a web worker, the threads of both, the page that a webview shows, the command line. */
const programs = (analysed) => [
  {
    ...inNode,
    ...extension(analysed),
    outfile: 'dist/node/extension.js',
    alias: { '#host': './src/host/node/index.ts' },
  },
  {
    ...inWorker,
    ...extension(analysed),
    outfile: 'dist/browser/extension.js',
    alias: { '#host': './src/host/browser/index.ts' },
  },
  {
    ...inWorker,
    entryPoints: ['src/host/comparisonThread.ts'],
    outfile: 'dist/comparison.cjs',
  },
  {
    ...inWorker,
    entryPoints: ['src/host/recordsThread.ts'],
    outfile: 'dist/records.cjs',
  },
  {
    ...inWorker,
    entryPoints: ['src/host/confirmer/confirmerThread.ts'],
    outfile: 'dist/confirmer.cjs',
    // the runtime asks where it lies to load the rest of itself, which it is given as bytes
    define: { 'import.meta.url': 'undefined' },
  },
  {
    ...shared,
    entryPoints: [
      { in: 'src/webview/story/main.ts', out: 'story' },
      { in: 'src/webview/story/story.css', out: 'story' },
    ],
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    format: 'esm',
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  },
];

/** The editor tests as `#tests`, by folder: one loader for each file, called when mocha is ready for them. */
const testFiles = {
  name: 'test-files',
  setup(build) {
    build.onResolve({ filter: /^#tests$/ }, () => ({ path: 'tests', namespace: 'test-files' }));
    build.onLoad({ filter: /./, namespace: 'test-files' }, async () => {
      const names = (await readdir('test/editor', { recursive: true }))
        .map((name) => name.replaceAll('\\', '/'))
        .sort();
      const loaders = (folder) =>
        names
          .filter((name) => name.endsWith('.test.ts') && dirname(name) === folder)
          .map((name) => `() => import('./${name}')`);
      const folders = {
        newsroom: '.',
        own: 'own',
        large: 'large',
        untrusted: 'untrusted',
        roots: 'roots',
        virtual: 'virtual',
        reopened: 'reopened',
        german: 'german',
      };
      const suites = Object.entries(folders).map(([name, folder]) => `${name}: [${loaders(folder)}]`);
      const contents = `export const suites = { ${suites.join(', ')} };`;
      return { contents, resolveDir: 'test/editor' };
    });
  },
};

/** The editor tests, run by VS Code inside its extension host. */
const testPrograms = [
  { ...inNode, outfile: '.cache/tests/node/tests.js' },
  {
    ...inWorker,
    outfile: '.cache/tests/web/tests.js',
    alias: { 'node:assert/strict': './test/workbench/inside/assert.web.ts' },
    define: { global: 'globalThis' },
    inject: ['test/workbench/inside/process.web.ts'],
  },
].map((program) => ({
  ...program,
  entryPoints: ['test/workbench/inside/run.ts'],
  minify: false,
  sourcemap: 'linked',
  plugins: [testFiles],
}));

/** A second extension beside the tests: a file system that is not on disk. */
const memoryFiles = {
  ...inWorker,
  entryPoints: ['test/workbench/inside/memory.ts'],
  outfile: '.cache/tests/memory/extension.js',
};

/** The licences of all packages of which something is in the programs, as their authors ask. */
async function notices(results) {
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  const folders = new Set(inputs.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const parts = await Promise.all([...[...folders].sort().map(notice), ...(await dataNotices(inputs))]);
  const distinct = [...new Set(parts)];
  return `Claimtrace contains parts of these packages and data.\n\n${distinct.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).sort();
  const read = (pattern) =>
    Promise.all(files.filter((file) => pattern.test(file)).map((file) => readFile(join(folder, file), 'utf8')));
  const texts = await read(/^(licen[cs]e|copying|notice)/i);
  // some state their licence in the readme only
  if (texts.length === 0)
    texts.push(...(await read(/^readme/i)).map((text) => text.match(/^\W*licen[cs]e[\s\S]*/im)?.[0] ?? ''));
  if (!texts.some((text) => text.trim()))
    throw new Error(`${name} is in the bundle, but comes without a licence text.`);
  return `${name} ${version}${license ? ` (${license})` : ''}\n\n${texts.map((text) => `${text.trim()}\n`).join('\n')}`;
}

/** Data made from others' work have its licence beside them: `name.LICENSE.txt` for `name.json`. */
async function dataNotices(inputs) {
  const licences = (await readdir('src', { recursive: true }))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.LICENSE.txt'))
    .sort();
  const used = licences.filter((name) => inputs.includes(name.replace(/\.LICENSE\.txt$/, '.json')));
  return Promise.all(used.map(async (name) => `${(await readFile(name, 'utf8')).trim()}\n`));
}

await rm('dist', { recursive: true, force: true });
const others = tests ? [...testPrograms, memoryFiles] : [];
if (watch) {
  // the analysis may become another while the extension stays: nothing is kept
  const contexts = await Promise.all([analysis, ...programs(''), ...others].map((program) => context(program)));
  // whoever waits for all programs knows when to go on
  await Promise.all(contexts.map((each) => each.rebuild()));
  console.log('Built; watching for changes.');
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const built = await build({ ...analysis, metafile: true });
  const analysed = createHash('sha256')
    .update(await readFile(analysis.outfile))
    .digest('hex');
  const results = await Promise.all(programs(analysed).map((program) => build({ ...program, metafile: true })));
  await Promise.all(others.map((program) => build(program)));
  await writeFile('dist/NOTICES.txt', await notices([built, ...results]));
}
// npm makes a bin executable when it installs, and a rebuilt file would be without the mark
await chmod('dist/cli.mjs', 0o755);

import 'mocha/mocha.js';
import type { Report } from './run';

/** Runs the test files with mocha's build for browsers, which works in the Node host as well as in a worker. */
export async function startMocha(
  files: readonly (() => Promise<unknown>)[],
  tell: (report: Report) => void,
  grep?: string,
): Promise<number> {
  mocha.setup({
    ui: 'bdd',
    timeout: 60_000,
    ...(grep !== undefined && { grep }),
    reporter: class {
      constructor(runner: Mocha.Runner) {
        listen(runner, tell);
      }
    } as unknown as Mocha.ReporterConstructor,
  });
  for (const load of files) await load();
  // mocha's own run for browsers reads the page's address, which no extension host has
  return new Promise((resolve) => Mocha.prototype.run.call(mocha, resolve));
}

function listen(runner: Mocha.Runner, tell: (report: Report) => void): void {
  const depth = (test: Mocha.Runnable | Mocha.Suite) => test.titlePath().length;
  runner.on('suite', (suite) => {
    if (!suite.root) tell({ kind: 'suite', title: suite.title, depth: depth(suite) });
  });
  runner.on('test', (test) => tell({ kind: 'start', title: test.fullTitle(), depth: depth(test) }));
  runner.on('pass', (test) => tell({ kind: 'pass', title: test.title, depth: depth(test) }));
  runner.on('pending', (test) => tell({ kind: 'pending', title: test.title, depth: depth(test) }));
  runner.on('fail', (test, error) =>
    tell({
      kind: 'fail',
      title: test.title,
      depth: depth(test),
      full: test.fullTitle(),
      stack: error?.stack ?? String(error),
    }),
  );
}

import { runTests } from '@vscode/test-electron';
import { chromium, type Page } from 'playwright-core';
import { copyArticles, makeHome } from './home';
import { windowOf } from './page';
import { freePort } from './ports';
import { Obstacle, program } from './program';
import { openSession, pictures } from './session';

/** Runs the editor tests in a downloaded VS Code for the desktop: `stable`, or the version that is named. */
await program(async () => {
  const version = process.argv[2] ?? 'stable';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Obstacle(
      'There is no display for VS Code: try xvfb-run -a npm run test:desktop, or npm run test:editor.',
    );
  }
  const session = await openSession('node', 'newsroom');
  const home = await makeHome(session.settings);
  const folder = await copyArticles('test/fixtures/newsroom', home.folder, 'newsroom');
  const port = await freePort();
  const editor = runTests({
    version,
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: session.bundle,
    launchArgs: [
      folder,
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${home.folder}/user`,
      `--extensions-dir=${home.folder}/extensions`,
      ...[
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
        '--disable-updates',
        '--disable-telemetry',
      ],
    ],
  });
  let over = false;
  const ended = editor
    .then(
      (status) => session.end(`VS Code ended with status ${status}`),
      (error: unknown) => session.end(`VS Code could not be run: ${error instanceof Error ? error.message : error}`),
    )
    .then(() => {
      over = true;
    });
  const page = await windowAt(port, () => over);
  if (page) session.look(windowOf(page, pictures));
  const { passed, failed } = await session.tally();
  await ended;
  await session.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

/** The window, through the debugging port of the Chromium inside VS Code. */
async function windowAt(port: number, over: () => boolean): Promise<Page | undefined> {
  const end = Date.now() + 10 * 60_000;
  while (!over()) {
    if (Date.now() > end) throw new Obstacle('VS Code opened no window.');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    const page = browser
      ?.contexts()[0]
      ?.pages()
      .find((each) => each.url().includes('workbench'));
    if (page) return page;
    await browser?.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}

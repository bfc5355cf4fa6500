import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import type { Report } from '../../workbench/inside/run';
import { ask, page } from '../../workbench/inside/window';

/** How often the timer beside the extension asks to be called. */
const TICK_MS = 5;
const MOST_MS = 20;
/** Reading ten thousand articles takes a minute or two. */
const PATIENCE_MS = 20 * 60_000;

/** Milliseconds that this thread has computed; what other programs do on the machine does not count. Linux tells it. */
function computed(): number {
  try {
    // this bundle also loads in a worker, which has no files
    const { readFileSync } = process.getBuiltinModule('node:fs');
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** A timer in the extension host, and how long the host computed between its calls. */
function watch() {
  let last = computed();
  let blocks: number[] = [];
  const timer = setInterval(() => {
    const now = computed();
    blocks.push(now - last);
    last = now;
  }, TICK_MS);
  const report = async (what: string): Promise<void> => {
    const sorted = blocks.sort((a, b) => b - a);
    const longest = sorted.slice(0, 5).map((each) => Math.round(each));
    const over = sorted.filter((each) => each > MOST_MS).length;
    blocks = [];
    const line = `${what}: longest blocks ${longest.join(', ')} ms; ${over} of ${sorted.length} over ${MOST_MS} ms`;
    await ask('report', { kind: 'say', line } satisfies Report);
  };
  return { report, stop: () => clearInterval(timer) };
}

const said = async (): Promise<string> =>
  (await page.texts('.statusbar-item')).join('|').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

describe('A large folder', () => {
  const host = watch();
  after(() => host.stop());

  it('is read and compared while the editor goes on', async function () {
    this.timeout(PATIENCE_MS);
    const files = await workspace.findFiles('**/*.{md,txt}');
    await commands.executeCommand('claimtrace.speakers.focus');
    const start = performance.now();
    await eventually(async () => {
      const now = await said();
      assert.match(now, /\d disagreements/);
      assert.doesNotMatch(now, /\d of [\d,]+ articles|[Rr]eading/);
    }, PATIENCE_MS);
    await host.report(`${files.length} articles read in ${Math.round((performance.now() - start) / 1000)} s`);
  });

  it('is edited without a wait', async function () {
    this.timeout(PATIENCE_MS);
    // the first Markdown document would wake the editor's own extension for it, whose start is no work of ours
    const [first] = (await workspace.findFiles('**/*.txt')).sort((a, b) => (a.path < b.path ? -1 : 1));
    const editor = await window.showTextDocument(first!);
    await host.report('between');
    for (let edit = 0; edit < 10; edit++) {
      await editor.edit((change) =>
        change.insert(editor.document.positionAt(editor.document.getText().length), ' And so on.'),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await host.report('ten edits');
    assert.match(editor.document.getText(), /(?: And so on\.){10}$/);
  });
});

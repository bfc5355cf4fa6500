import { readFile } from 'node:fs/promises';
import { exists } from './cache';
import { ownArticles } from './home';
import { program } from './program';
import { runScript } from './script';
import { step } from './step';
import { runSuite, surroundings } from './suite';
import type { Tally } from './tally';
import { oldestVsCode } from './vscode';
import { packVsix, vsix } from './vsix';

interface Section {
  readonly title: string;
  readonly run: () => Promise<Tally>;
}

await program(async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const script = (title: string, name: string): Section[] =>
    name in scripts ? [{ title, run: () => runScript(name) }] : [];
  const own = await ownArticles();
  const ownTests = own && (await exists('test/editor/own'));
  const sections: Section[] = [
    ...script('Types', 'types'),
    ...script('Lint', 'lint'),
    ...script('Unit tests', 'test:unit'),
    ...script('Grammar', 'test:grammar'),
    ...script('Reports as others read them', 'test:report'),
    {
      // What is installed is tested whole; the other rooms load the checkout.
      title: 'Editor: Node extension host, packaged',
      run: async () => {
        await packVsix();
        return runSuite({ vscode: await oldestVsCode(), host: 'node', vsix });
      },
    },
    ...(ownTests
      ? [
          {
            title: 'Editor: articles beside the checkout',
            run: async () =>
              runSuite({ vscode: await oldestVsCode(), host: 'node', articles: { kind: 'own', folder: own } }),
          },
        ]
      : []),
    {
      title: 'Editor: a folder that nobody trusts',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'node', articles: surroundings.untrusted }),
    },
    {
      title: 'Editor: two folders',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'node', articles: surroundings.roots }),
    },
    {
      title: 'Editor: a German window',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'node', articles: surroundings.german }),
    },
    {
      title: 'Editor: web worker, a folder on no disk',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'web', articles: surroundings.virtual }),
    },
    {
      title: 'Editor: a window that is opened again',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'node', articles: surroundings.reopened }),
    },
    {
      title: 'Editor: web worker, a window that is opened again',
      run: async () => runSuite({ vscode: await oldestVsCode(), host: 'web', articles: surroundings.reopened }),
    },
    { title: 'Editor: web worker', run: async () => runSuite({ vscode: await oldestVsCode(), host: 'web' }) },
  ];

  step('Building the extension and its tests', 'esbuild.mjs', '--production', '--tests');
  const lines: string[] = [];
  let [passed, failed] = [0, 0];
  for (const { title, run } of sections) {
    console.log(`\n── ${title} ${'─'.repeat(70 - title.length)}\n`);
    const begin = Date.now();
    const tally = await run().catch((error: unknown): Tally => {
      console.log(error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    passed += tally.passed;
    failed += tally.failed;
    lines.push(
      `${tally.failed > 0 ? '✖' : '✔'} ${summary(tally)} in ${Math.round((Date.now() - begin) / 1000)} s: ${title}`,
    );
  }
  console.log(`\n${'─'.repeat(74)}\n\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

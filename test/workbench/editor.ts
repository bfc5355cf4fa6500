import { parseArgs } from 'node:util';
import { ownArticles } from './home';
import { largeFolder } from './largeFolder';
import { Obstacle, program } from './program';
import type { Host } from './session';
import { runSuite, type Suite, surroundings } from './suite';
import { newestVsCode, oldestVsCode } from './vscode';
import { packVsix, vsix } from './vsix';

/** Runs the editor tests alone: in the hosts that are named (node, web), of the oldest VS Code or the newest; --grep WORDS for some. */
await program(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vsix: { type: 'boolean' },
      newest: { type: 'boolean' },
      own: { type: 'boolean' },
      large: { type: 'string' },
      untrusted: { type: 'boolean' },
      roots: { type: 'boolean' },
      virtual: { type: 'boolean' },
      reopened: { type: 'boolean' },
      german: { type: 'boolean' },
      grep: { type: 'string' },
    },
  });
  const named = (['untrusted', 'roots', 'virtual', 'reopened', 'german'] as const).filter((kind) => values[kind]);
  if (values.vsix) await packVsix();
  const articles = values.own
    ? await ownFolder()
    : values.large
      ? {
          kind: values.reopened ? ('reopened' as const) : ('large' as const),
          folder: await largeFolder(Number(values.large)),
        }
      : (named.map((kind) => surroundings[kind])[0] ?? null);
  const vscode = await (values.newest ? newestVsCode() : oldestVsCode());
  let [passed, failed] = [0, 0];
  for (const host of hosts(positionals)) {
    console.log(`\nVS Code ${vscode.version}, ${host === 'web' ? 'web worker' : 'Node extension host'}\n`);
    const tally = await runSuite({
      vscode,
      host,
      ...(values.vsix && { vsix }),
      ...(articles && { articles }),
      ...(values.grep && { grep: values.grep }),
    });
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

async function ownFolder(): Promise<Suite['articles']> {
  const folder = await ownArticles();
  if (!folder) throw new Obstacle('No articles: name their folder in CLAIMTRACE_ARTICLES.');
  return { kind: 'own', folder };
}

function hosts(names: readonly string[]): readonly Host[] {
  if (names.length === 0) throw new Obstacle('Name the hosts: node, web or both.');
  return names.map((name) => {
    if (name !== 'node' && name !== 'web') throw new Obstacle(`There is no host ${name}: name node or web.`);
    return name;
  });
}

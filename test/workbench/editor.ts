import { parseArgs } from 'node:util';
import { ownArticles } from './home';
import { Obstacle, program } from './program';
import { runSuite } from './suite';
import { newestVsCode, oldestVsCode } from './vscode';
import { packVsix, vsix } from './vsix';

await program(async () => {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean' },
      vsix: { type: 'boolean' },
      newest: { type: 'boolean' },
      own: { type: 'boolean' },
    },
  });
  if (values.vsix) await packVsix();
  const own = values.own ? await ownArticles() : null;
  if (values.own && !own) throw new Obstacle('No articles: name their folder in CLAIMTRACE_ARTICLES.');
  const { passed, failed } = await runSuite({
    vscode: await (values.newest ? newestVsCode() : oldestVsCode()),
    host: values.web ? 'web' : 'node',
    ...(values.vsix && { vsix }),
    ...(own && { ownArticles: own }),
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

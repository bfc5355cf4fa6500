import { parseArgs } from 'node:util';
import { program } from './program';
import { runSuite } from './suite';
import { oldestVsCode } from './vscode';
import { packVsix, vsix } from './vsix';

await program(async () => {
  const { values } = parseArgs({ options: { web: { type: 'boolean' }, vsix: { type: 'boolean' } } });
  if (values.vsix) await packVsix();
  const { passed, failed } = await runSuite({
    vscode: await oldestVsCode(),
    host: values.web ? 'web' : 'node',
    ...(values.vsix && { vsix }),
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

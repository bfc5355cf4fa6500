import { parseArgs } from 'node:util';
import { program } from './program';
import { runSuite } from './suite';
import { oldestVsCode } from './vscode';

await program(async () => {
  const { values } = parseArgs({ options: { web: { type: 'boolean' }, vsix: { type: 'string' } } });
  const vscode = await oldestVsCode();
  const { passed, failed } = await runSuite({
    vscode,
    host: values.web ? 'web' : 'node',
    ...(values.vsix ? { vsix: values.vsix } : {}),
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

import { once } from 'node:events';
import process from 'node:process';
import { run } from './run';

const WIDTH_WITHOUT_TERMINAL = 100;

// a reader that has seen enough (| head) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), {
  width: process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL,
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  error: (text) => process.stderr.write(text),
});

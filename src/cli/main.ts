import process from 'node:process';
import { OutputError, writerTo } from './output';
import { run } from './run';

const WIDTH_WITHOUT_TERMINAL = 100;

// when nobody listens to complaints, the exit status still tells
process.stderr.on('error', () => {});

try {
  process.exitCode = await run(process.argv.slice(2), {
    // 0 in a terminal that nobody gave a size
    width: process.stdout.columns || WIDTH_WITHOUT_TERMINAL,
    color: process.stdout.isTTY === true && !process.env.NO_COLOR,
    out: writerTo(process.stdout),
    error: (text) => process.stderr.write(text),
  });
} catch (error) {
  // left to Node it would exit with 1, which says that articles disagree
  process.exitCode = 2;
  const told = error instanceof OutputError ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`claimtrace: ${told}\n`);
}

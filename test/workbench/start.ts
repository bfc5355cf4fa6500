import { randomBytes } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopVsCode, openInBrowser, openOnDesktop } from './desktop';
import { copyArticles, makeHome } from './home';
import { Obstacle, program } from './program';
import { installExtension, startServer } from './server';
import { step } from './step';
import { oldestVsCode } from './vscode';
import { vsix } from './vsix';

const usage = 'Usage: npm start [-- [--browser] [--port PORT] [FOLDER]]';

await program(async () => {
  const { articles, browser, port } = await request();
  step('Building the extension', 'esbuild.mjs', '--production');
  if (!browser && desktopVsCode()) {
    openOnDesktop(
      articles ?? (await copyArticles('media/samples', await mkdtemp(join(tmpdir(), 'claimtrace-')), 'samples')),
    );
    return 0;
  }
  const vscode = await oldestVsCode();
  step('Packing the extension', '--import', 'tsx', 'test/workbench/package.ts');
  const home = await makeHome();
  installExtension(vscode, home.folder, resolve(vsix));
  const folder = articles ?? (await copyArticles('media/samples', home.folder, 'samples'));
  const token = randomBytes(20).toString('hex');
  const server = await startServer(vscode, { home: home.folder, token, port });
  const address = `http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: token, folder })}`;
  console.log(`
VS Code ${vscode.version} with Claimtrace and ${articles ? folder : 'a copy of the sample articles'}:

    ${address}

Open this address in a browser. Ctrl-C stops it${articles ? '' : ' and removes the copy'}.
`);
  openInBrowser(address);
  throw new Obstacle(`VS Code's server ended (${await server.ended}).`);
});

interface Request {
  /** The user's own articles; null for the samples. */
  readonly articles: string | null;
  readonly browser: boolean;
  readonly port: number;
}

async function request(): Promise<Request> {
  const { values, positionals } = commandLine();
  if (positionals.length > 1) throw new Obstacle(`Only one folder can be opened.\n${usage}`);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Obstacle(`${values.port} is no port.\n${usage}`);
  const [name] = positionals;
  // npm runs us in the checkout; the folder is meant from where the user stands
  const articles = name === undefined ? null : resolve(process.env.INIT_CWD ?? '.', name);
  if (articles !== null) {
    const found = await stat(articles).catch(() => null);
    if (!found) throw new Obstacle(`The folder ${articles} does not exist.`);
    if (!found.isDirectory()) throw new Obstacle(`${articles} is a file: name the folder that it is in.`);
  }
  return { articles, browser: values.browser ?? false, port };
}

function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, port: { type: 'string' } },
    });
  } catch (error) {
    throw new Obstacle(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

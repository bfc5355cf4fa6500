import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';
import type { Report } from '../../../src/core/exchange/report';

export const ADA = '“The ferry sank in the night,” said Ada Lind, the harbour master.\n';
export const TWELVE =
  '---\ndate: 2027-03-03\n---\n\nTwelve sailors drowned when the ferry Tern sank off Norhaven on Tuesday.\n';
export const FOURTEEN = TWELVE.replace('Twelve', 'Fourteen');

/** A folder of its own for each test; its path is known while a test runs. */
export class TemporaryFolder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    });
    afterEach(() => rmSync(this.path, { recursive: true, force: true }));
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  /** The paths of a report's articles in the folder. */
  names({ articles }: Report): string[] {
    return articles.map(({ path }) => path.slice(this.path.length + 1));
  }
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

export async function claimtrace(args: readonly string[], { width = 80, color = false } = {}): Promise<Outcome> {
  let out = '';
  let error = '';
  const status = await run(args, {
    width,
    color,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}

export const report = async (...args: readonly string[]): Promise<Report> =>
  JSON.parse((await claimtrace([...args, '--format', 'json'])).out) as Report;

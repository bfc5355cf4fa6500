import { workspace } from 'vscode';
import { suites } from '#tests';
import { startMocha } from './mocha';
import { ask } from './window';

/** What the tests tell the program outside while they run. */
export type Report =
  | { readonly kind: 'suite'; readonly title: string; readonly depth: number }
  | { readonly kind: 'start' | 'pass' | 'pending'; readonly title: string; readonly depth: number }
  | {
      readonly kind: 'fail';
      readonly title: string;
      readonly depth: number;
      readonly full: string;
      readonly stack: string;
    }
  /** A line for whoever runs the tests. */
  | { readonly kind: 'say'; readonly line: string }
  | { readonly kind: 'end' };

/** The entry that VS Code calls in the extension host. */
export async function run(): Promise<void> {
  let told: Promise<unknown> = Promise.resolve();
  const tell = (report: Report) => {
    told = told.then(() => ask('report', report));
  };
  const asked = workspace.getConfiguration('claimtraceTests');
  const chosen = asked.get<keyof typeof suites>('articles', 'newsroom');
  const failures = await startMocha(suites[chosen], tell, asked.get<string>('grep')).catch((error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'fail', title: 'the test files load', depth: 1, full: 'load', stack });
    return 1;
  });
  tell({ kind: 'end' });
  await told;
  if (failures > 0) throw new Error(`${failures} failed`);
}

import { workspace } from 'vscode';
import type { Window } from '../page';

/** Asks the program outside; its answer, or its failure as an error here. */
export async function ask(topic: string, message: unknown): Promise<unknown> {
  const address = workspace.getConfiguration('claimtraceTests').get<string>('bridge');
  if (!address) throw new Error('These tests run inside an editor that the test commands start.');
  // plain text: a request that browsers send without asking beforehand
  const response = await fetch(`${address}/${topic}`, { method: 'POST', body: JSON.stringify(message) });
  const { value, error } = (await response.json()) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/**
 * The window in which these tests run, seen from outside: what the API does not tell (rows of a tree, the text of a hover)
 * is read from the page, as a person sees it or a screen reader says it.
 *
 *     const speakers = await page.rows('Speakers');
 */
export const page: Window = new Proxy({} as Window, {
  get:
    (_, query: string) =>
    (...args: unknown[]) =>
      ask('page', { query, args }),
});

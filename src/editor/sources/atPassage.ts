import { type Disposable, env, type LogOutputChannel, l10n, type Uri, window } from 'vscode';
import { offeredSources } from '../../core/annotation/offered-sources';
import { linkToWords, pageWords } from '../../core/annotation/text-fragment';
import { isWebAddress } from '../../core/annotation/web-address';
import { hull, type Span } from '../../core/text/span';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { withoutIcons } from '../labels';
import { markAt } from '../marking/claimMeant';
import type { OpenMarks } from '../marking/openMarks';
import { selectedPassages } from '../marking/passages';
import { offsetOf } from '../places';
import { quotationAt } from '../quotationAt';
import { say } from '../say';

/**
 * Opens a page that a sentence names as its source, at the words that are quoted from it or selected: the address holds them
 * as a text fragment, which the browser looks for. Nothing is fetched here.
 */
export function registerSourceAtPassage(articles: Articles, marks: OpenMarks, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.openSourceAtPassage, async () => {
    const editor = window.activeTextEditor;
    const parts =
      editor && (await partsMeant(articles, editor.document, editor.selection.active, selectedPassages(editor)));
    if (!editor || !parts) return say(l10n.t('There is no quotation under the cursor: select the words to look for.'));
    const text = editor.document.getText();
    const words = pageWords(parts.map(({ start, end }) => text.slice(start, end)));
    const named = markAt(marks, editor)?.annotation.sources.flatMap(({ url }) => url ?? []) ?? [];
    // the original may be gone, and its copy not
    const offered = offeredSources(text, editor.document.uri.path, hull(parts)).flatMap(({ url, archived }) =>
      [url ?? [], archived ?? []].flat(),
    );
    const urls = [...new Set([...named, ...offered])].filter(isWebAddress);
    const url = urls.length < 2 ? urls[0] : await choose(urls);
    if (url === undefined) {
      if (urls.length === 0) say(l10n.t('The sentence names no address of the web.'));
      return;
    }
    // an address as a string is opened to the letter, where a Uri would be encoded anew and lose the fragment's commas
    await env.openExternal((words ? linkToWords(url, words) : url) as unknown as Uri);
  });
}

const choose = (urls: readonly string[]): Thenable<string | undefined> =>
  window
    .showQuickPick(
      urls.map((url) => ({ label: withoutIcons(url), url })),
      { title: l10n.t('Open which source?') },
    )
    .then((chosen) => chosen?.url);

/** The selected words, else those of the quotation at the cursor. */
async function partsMeant(
  articles: Articles,
  document: Parameters<Articles['factsOf']>[0],
  cursor: Parameters<typeof offsetOf>[1],
  selected: readonly Span[],
): Promise<readonly Span[] | undefined> {
  if (selected.length > 0) return selected;
  const facts = await articles.factsOf(document);
  return facts && quotationAt(facts, offsetOf(facts, cursor))?.content;
}

import { l10n, type QuickPickItem } from 'vscode';
import type { Annotations } from '../annotations/annotations';
import { withoutIcons } from '../labels';
import type { AllMarks, Marked, MarkedArticle } from '../marking/allMarks';
import { whoAndWhen } from '../marking/labels';
import { say } from '../say';
import { eachInSlices } from '../slices';
import { type Findable, pickTyped } from '../typedPick';

interface Choice extends QuickPickItem {
  readonly marked: Marked;
}

/** Asks which claim the selected words back, of all folders; those that somebody worked on last come first. */
export async function chooseClaim(all: AllMarks, annotations: Annotations): Promise<Marked | undefined> {
  const articles = all.all().filter(({ uri }) => annotations.folderOf(uri) !== undefined);
  if (!articles.some(({ marks }) => marks.some(isClaim))) return say(l10n.t('No claim is marked yet.'));
  const title = l10n.t('Which claim do the selected words back?');
  return (await pickTyped(title, [], choices(articles)))?.item.marked;
}

async function choices(articles: readonly MarkedArticle[]): Promise<readonly Findable<Choice>[]> {
  const found: (Findable<Choice> & { readonly changed: string })[] = [];
  await eachInSlices(articles, ({ title, marks }) => {
    for (const marked of marks.filter(isClaim)) {
      const { annotation } = marked.located;
      const description = `${title} · ${whoAndWhen(annotation)}`;
      found.push({
        changed: annotation.changed.time,
        words: `${marked.words} ${description}`.toLowerCase(),
        item: () => ({ marked, label: withoutIcons(marked.words), description: withoutIcons(description) }),
      });
    }
  });
  return found.sort((a, b) => (a.changed < b.changed ? 1 : -1));
}

const isClaim = ({ located }: Marked): boolean => located.annotation.type === 'claim';

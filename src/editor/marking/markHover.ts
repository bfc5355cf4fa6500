import { type Disposable, Hover, languages } from 'vscode';
import { articleSelector } from '../articleFiles';
import type { AllMarks } from './allMarks';
import { markCard } from './markCard';

/** What people said of a passage, on the passage. */
export function registerMarkHover(marks: AllMarks): Disposable {
  return languages.registerHoverProvider(articleSelector, {
    provideHover(document, position): Hover | undefined {
      const here = (marks.of(document.uri)?.marks ?? []).filter(({ ranges }) =>
        ranges.some((range) => range.contains(position)),
      );
      const range = here[0]?.ranges.find((each) => each.contains(position));
      return range && new Hover(here.map(markCard), range);
    },
  });
}

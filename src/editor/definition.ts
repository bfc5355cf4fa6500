import { type Disposable, type Location, languages } from 'vscode';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { introduction, mentionAt } from './mentions';
import { locationOf, offsetOf } from './places';

/** Go to definition from "he", a surname or a role to where the article introduces the speaker. */
export function registerDefinition(articles: Articles): Disposable {
  return languages.registerDefinitionProvider(articleSelector, {
    async provideDefinition(document, position, token): Promise<Location | undefined> {
      const facts = await articles.factsOf(document, token);
      const found = facts && mentionAt(facts, offsetOf(facts, position));
      const target = found && introduction(facts, found.speaker);
      return target && locationOf(document.uri.toString(), facts, target);
    },
  });
}

import { type Disposable, type Location, languages } from 'vscode';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { mentionAt } from './mentions';
import { locationOf, offsetOf } from './places';
import { Slices } from './slices';

/** Find all references of a speaker: every mention in every article, pronouns and roles included. */
export function registerReferences(articles: Articles): Disposable {
  return languages.registerReferenceProvider(articleSelector, {
    async provideReferences(document, position, _context, token): Promise<Location[] | undefined> {
      const facts = await articles.factsOf(document, token);
      const found = facts && mentionAt(facts, offsetOf(facts, position));
      if (!found) return undefined;
      const { archive } = articles;
      const person = archive.personOf(document.uri.toString(), found.speaker);
      if (!person) return undefined;
      const locations: Location[] = [];
      const slices = new Slices();
      for (const { path, index } of person.members) {
        const there = archive.facts(path);
        for (const mention of there?.speakers[index]?.mentions ?? []) locations.push(locationOf(path, there!, mention));
        if (slices.isDue) await slices.rest();
        if (token.isCancellationRequested) return undefined;
      }
      return locations;
    },
  });
}

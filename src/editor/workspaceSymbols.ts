import { type CancellationToken, type Disposable, languages, SymbolInformation, SymbolKind } from 'vscode';
import type { PersonMember } from '../core/speaker/people';
import type { Articles } from './articles';
import { quoted, speakerName } from './labels';
import { introduction } from './mentions';
import { locationOf } from './places';
import type { FoundQuotation, SearchIndex } from './searchIndex';
import { Slices } from './slices';

/** Of each, speakers and quotations; the editor asks anew at each letter. */
const LISTED = 100;
/** One person comes with every article that names it. */
const MEMBERS = 2000;

/** Speakers and quotations of all articles in "Go to Symbol in Workspace". */
export function registerWorkspaceSymbols(articles: Articles, index: SearchIndex): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query: string, token: CancellationToken): Promise<SymbolInformation[] | undefined> {
      await index.bringUpToDate();
      if (token.isCancellationRequested) return undefined;
      const isWanted = (): boolean => !token.isCancellationRequested;
      const slices = new Slices();
      const symbols = await people(articles, index.search.speakers(query, MEMBERS), isWanted, slices);
      for (const each of await index.quotations(query, LISTED, isWanted)) {
        if (slices.isDue) await slices.rest();
        symbols.push(quotationSymbol(articles, each));
      }
      return isWanted() ? symbols : undefined;
    },
  });
}

/** Each person once, where the latest article that names it introduces it. */
async function people(
  { archive }: Articles,
  members: readonly PersonMember[],
  isWanted: () => boolean,
  slices: Slices,
): Promise<SymbolInformation[]> {
  const symbols = new Map<string, SymbolInformation>();
  for (const { path, index } of members) {
    if (slices.isDue) await slices.rest();
    if (symbols.size === LISTED || !isWanted()) break;
    const person = archive.personOf(path, index);
    if (!person || symbols.has(person.id)) continue;
    const facts = archive.facts(path);
    const target = facts?.speakers[index] && introduction(facts, index);
    if (!target) continue;
    const kind = person.kind === 'person' ? SymbolKind.Class : SymbolKind.Interface;
    const about = [person.roles[0], archive.titleOf(path)].filter(Boolean).join(' · ');
    symbols.set(person.id, new SymbolInformation(person.name, kind, about, locationOf(path, facts, target)));
  }
  return [...symbols.values()];
}

/** The name stands in the label since the editor looks there alone for what is written. */
function quotationSymbol({ archive }: Articles, { path, facts, quotation }: FoundQuotation): SymbolInformation {
  const label = `${quoted(quotation)} — ${speakerName(archive, path, facts, quotation)}`;
  const place = locationOf(path, facts, quotation.content[0]!);
  return new SymbolInformation(label, SymbolKind.String, archive.titleOf(path), place);
}

import { Disposable, DocumentSymbol, languages, Range, SymbolKind, type TextDocument, window } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Claim } from '../core/claim/claim';
import type { Quotation } from '../core/speaker/speaker';
import { isSpeech } from '../core/speaker/speech';
import { heldBy, hull } from '../core/text/span';
import type { Decisions } from './annotations/decisions';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { quoted, speakerName, typeName } from './labels';
import { isWorthNotice } from './layers';
import { rangeOf } from './places';
import { seldom } from './seldom';

/** From one look at names to the next while articles are read. */
const PAUSE_MS = 1000;

/** Letters of a claim that an outline shows. */
const LONGEST_CLAIM = 100;

/** Outline and breadcrumbs: the headline, under it quotations by who speaks, in them and beside them claims. */
export function registerOutline(articles: Articles, decisions: Decisions): Disposable {
  let provider = provideOutline(articles);
  // an outline is asked for anew when the text changes, or when somebody new provides it
  const refresh = (): void => {
    provider.dispose();
    provider = provideOutline(articles);
  };
  let shown = '';
  const follow = seldom(() => {
    const now = namesShown(articles);
    if (now !== shown) refresh();
    shown = now;
  }, PAUSE_MS);
  return Disposable.from(
    { dispose: () => provider.dispose() },
    follow,
    decisions.onDidChange(refresh),
    articles.onDidChange(follow.soon),
  );
}

/** Another article may tell a name in full, and people decide what somebody is called. */
const namesShown = ({ archive }: Articles): string =>
  window.visibleTextEditors
    .flatMap(({ document }) => {
      const path = document.uri.toString();
      return archive.facts(path)?.speakers.map((_, index) => archive.personOf(path, index)?.name) ?? [];
    })
    .join('\n');

function provideOutline(articles: Articles): Disposable {
  return languages.registerDocumentSymbolProvider(
    articleSelector,
    {
      async provideDocumentSymbols(document, token) {
        const facts = await articles.factsOf(document, token);
        if (!facts) return undefined;
        const symbols = symbolsOf(articles, document, facts);
        const { headline } = facts;
        if (!headline) return symbols;
        const end = document.lineAt(document.lineCount - 1).range.end;
        const title = facts.metadata.title ?? document.getText(rangeOf(facts, headline));
        const selection = rangeOf(facts, headline);
        const top = new DocumentSymbol(title, '', SymbolKind.Module, new Range(selection.start, end), selection);
        const isBelow = ({ range }: DocumentSymbol): boolean => range.start.isAfterOrEqual(selection.start);
        top.children = symbols.filter(isBelow);
        return [...symbols.filter((symbol) => !isBelow(symbol)), top];
      },
    },
    { label: 'Claimtrace' },
  );
}

/** Quotations with the claims in them, and the article's own claims, in text order. */
function symbolsOf({ archive }: Articles, document: TextDocument, facts: ArticleFacts): DocumentSymbol[] {
  const claims = facts.claims.filter(isWorthNotice);
  const spoken = claims.filter(({ speaker }) => speaker !== null);
  const quotations = facts.quotations.filter(isSpeech).map((quotation) => {
    const whole = wholeOf(quotation);
    const symbol = new DocumentSymbol(
      speakerName(archive, document.uri.toString(), facts, quotation),
      quoted(quotation),
      SymbolKind.String,
      rangeOf(facts, whole),
      rangeOf(facts, quotation.content[0]!),
    );
    symbol.children = heldBy(spoken, whole).map((claim) => claimSymbol(document, facts, claim, typeName(quotation)));
    return symbol;
  });
  const own = claims.filter(({ speaker }) => speaker === null).map((claim) => claimSymbol(document, facts, claim, ''));
  return [...quotations, ...own].sort((a, b) => a.range.start.compareTo(b.range.start));
}

const wholeOf = ({ content, cue, source }: Quotation) =>
  hull([...content, ...[cue, source].filter((span) => span !== null)]);

function claimSymbol(document: TextDocument, facts: ArticleFacts, claim: Claim, detail: string): DocumentSymbol {
  const range = rangeOf(facts, claim);
  const words = document.getText(range).replace(/\s+/g, ' ').trim();
  const name = words.length > LONGEST_CLAIM ? `${words.slice(0, LONGEST_CLAIM).trimEnd()}…` : words;
  // The editor refuses a symbol without a name
  return new DocumentSymbol(name || '…', detail, SymbolKind.Constant, range, range);
}

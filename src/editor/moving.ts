import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { isSpeech } from '../core/speaker/speech';
import { inTextOrder, type Span } from '../core/text/span';
import { isArticle } from './articleFiles';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { atCursor } from './cursor';
import { disagreeingPassages, isPlaced, openDisagreements } from './disagreements';
import { isWorthNotice } from './layers';
import { passageLink } from './openPassage';
import { offsetOf, rangeOf } from './places';
import { say, sayNoArticle } from './say';
import { isSoonCompared, whyUnknown } from './whyUnknown';

type Step = 1 | -1;

interface Stops {
  /** What the commands go to in an article; null while what is known is of an earlier text. */
  readonly in: (articles: Articles, path: string, facts: ArticleFacts) => readonly Span[] | null;
  /** Where to go when no article is open. */
  readonly elsewhere?: (articles: Articles) => Promise<void>;
  /** Said when there is none. */
  readonly none: (articles: Articles) => string;
}

const quotations: Stops = {
  in: (_articles, _path, facts) => facts.quotations.filter(isSpeech).map(({ content }) => content[0]!),
  none: () => l10n.t('This article quotes nobody.'),
};

const claims: Stops = {
  in: (_articles, _path, facts) => facts.claims.filter(isWorthNotice),
  none: () => l10n.t('This article holds no claim that is worth a check.'),
};

const disagreements: Stops = {
  in(articles, path, facts) {
    const passages = disagreeingPassages(articles, path);
    if (!passages.every((passage) => isPlaced(passage, facts))) return null;
    if (passages.length === 0 && isSoonCompared(articles)) return null;
    return passages.map((passage) => passage.focus ?? passage);
  },
  async elsewhere(articles) {
    const passage = openDisagreements(articles)[0]?.passages[0];
    const facts = passage && articles.archive.facts(passage.path);
    if (!facts) {
      say(whyUnknown(articles) ?? l10n.t('No articles disagree.'));
      return;
    }
    const link = passageLink(passage.path, rangeOf(facts, passage.focus ?? passage));
    await commands.executeCommand(commandIds.openPassage, ...link);
  },
  none: (articles) => whyUnknown(articles) ?? l10n.t('No other article disagrees with this one.'),
};

/** To the next or previous quotation, claim or disagreement of the article, from the last on to the first. */
export function registerMoving(articles: Articles, log: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(log, commandIds.nextQuotation, () => atCursor(() => go(articles, quotations, 1))),
    registerCommand(log, commandIds.previousQuotation, () => atCursor(() => go(articles, quotations, -1))),
    registerCommand(log, commandIds.nextClaim, () => atCursor(() => go(articles, claims, 1))),
    registerCommand(log, commandIds.previousClaim, () => atCursor(() => go(articles, claims, -1))),
    registerCommand(log, commandIds.nextDisagreement, () => atCursor(() => go(articles, disagreements, 1))),
    registerCommand(log, commandIds.previousDisagreement, () => atCursor(() => go(articles, disagreements, -1))),
  );
}

/** Of a text that changes at each of them nobody wants to be taken away. */
const MOST_TRIES = 5;

/** There are none for a text that moved on meanwhile: somebody types, or what was decided is worked in. */
async function factsOnceStill(articles: Articles, document: TextDocument): Promise<ArticleFacts | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const facts = await articles.factsOf(document);
    if (facts) return facts;
  }
  return undefined;
}

/** What was edited is compared in less, unless thousands of articles are; who goes on by other keys waits, too. */
const PATIENCE_MS = 1000;
const AGAIN_MS = 100;

interface Known {
  readonly facts: ArticleFacts;
  /** Null where they are not known of this text, for long. */
  readonly spans: readonly Span[] | null;
}

async function stopsIn(document: TextDocument, articles: Articles, stops: Stops): Promise<Known | undefined> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const facts = await factsOnceStill(articles, document);
    if (!facts) return undefined;
    const spans = stops.in(articles, document.uri.toString(), facts);
    if (spans || performance.now() > until) return { facts, spans };
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function go(articles: Articles, stops: Stops, step: Step): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) {
    if (stops.elsewhere) await stops.elsewhere(articles);
    else sayNoArticle();
    return;
  }
  const { version } = editor.document;
  const from = editor.selection;
  const known = await stopsIn(editor.document, articles, stops);
  // whoever went elsewhere meanwhile is not taken away
  if (window.activeTextEditor !== editor || !editor.selection.isEqual(from)) return;
  if (!known) {
    // one that changes all the time need not be told of
    if (editor.document.version === version) sayNoArticle();
    return;
  }
  const { facts } = known;
  if (!known.spans) {
    say(l10n.t('The articles are still being compared.'));
    return;
  }
  const spans = known.spans.toSorted(inTextOrder);
  const here = offsetOf(facts, editor.selection.start);
  const target =
    step > 0
      ? (spans.find(({ start }) => start > here) ?? spans[0])
      : (spans.findLast(({ start }) => start < here) ?? spans.at(-1));
  if (!target) {
    say(stops.none(articles));
    return;
  }
  const range = rangeOf(facts, target);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

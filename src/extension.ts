import { type ExtensionContext, l10n, window } from 'vscode';
import { Annotations } from './editor/annotations/annotations';
import { registerCompacting } from './editor/annotations/compacting';
import { registerDamage } from './editor/annotations/damage';
import { Decisions } from './editor/annotations/decisions';
import { Naming } from './editor/annotations/naming';
import { registerUndoing } from './editor/annotations/undoing';
import { registerUnsaved } from './editor/annotations/unsaved';
import { Articles } from './editor/articles';
import { registerAssistantTools } from './editor/assistant/tools';
import { registerCallHierarchy } from './editor/callHierarchy';
import { registerCodeLenses } from './editor/codeLenses';
import { registerColourLegend } from './editor/colourLegend';
import { commandIds } from './editor/commandIds';
import { registerCommand } from './editor/commands';
import { registerDecorations } from './editor/decorations';
import { registerDefinition } from './editor/definition';
import { registerDiagnostics } from './editor/diagnostics';
import { registerDiscussion } from './editor/discussion/commands';
import { registerFileDecorations } from './editor/fileDecorations';
import { registerGoToQuotation } from './editor/goToQuotation';
import { registerHelp } from './editor/help';
import { registerHighlights } from './editor/highlights';
import { registerHover } from './editor/hover';
import { registerInlayHints } from './editor/inlayHints';
import { registerAgreement } from './editor/marking/agreement';
import { AllMarks } from './editor/marking/allMarks';
import { registerCoverageBadges } from './editor/marking/badges';
import { ClaimsView } from './editor/marking/claimsView';
import { registerMarking } from './editor/marking/commands';
import { registerCorrecting } from './editor/marking/correcting';
import { registerCoverage } from './editor/marking/coverage';
import { registerMarkDecorations } from './editor/marking/decorations';
import { registerMarkHover } from './editor/marking/markHover';
import { OpenMarks } from './editor/marking/openMarks';
import { registerPuttingElsewhere } from './editor/marking/puttingElsewhere';
import { followRenamesOutside } from './editor/marking/renamedOutside';
import { followSaving } from './editor/marking/savedUntitled';
import { registerSettlingPassages } from './editor/marking/settling';
import { registerSuggestions } from './editor/marking/suggestions';
import { registerTakingBack } from './editor/marking/takingBack';
import { registerMoving } from './editor/moving';
import { registerOpenPassage } from './editor/openPassage';
import { registerOutline } from './editor/outline';
import { registerProblemFixes } from './editor/problemFixes';
import { registerRecordProblems } from './editor/records/problems';
import { registerRecordFixes } from './editor/records/quickFixes';
import { Records } from './editor/records/records';
import { registerReferences } from './editor/references';
import { registerExportReport } from './editor/report/exportReport';
import { registerReportIssue } from './editor/reportIssue';
import { registerSamples } from './editor/samples';
import { SearchIndex } from './editor/searchIndex';
import { registerSemanticTokens } from './editor/semanticTokens';
import { registerSettling } from './editor/settling/commands';
import { registerQuickFixes } from './editor/settling/quickFixes';
import { Settlements } from './editor/settling/settlements';
import { SideBySide } from './editor/settling/sideBySide';
import { registerSourceAtPassage } from './editor/sources/atPassage';
import { registerSources } from './editor/sources/commands';
import { registerOpeningSources } from './editor/sources/opening';
import { registerSourceProblems } from './editor/sources/problems';
import { registerUnsourced } from './editor/sources/unsourced';
import { registerUnsourcedFixes } from './editor/sources/unsourcedFixes';
import { registerNameFixes } from './editor/speakers/nameFixes';
import { registerSpeakersView } from './editor/speakers/view';
import { registerStatus } from './editor/status';
import { registerShowStory } from './editor/stories/showStory';
import { registerDisagreementsView } from './editor/stories/view';
import { traceOf } from './editor/trace';
import { StatementHierarchy } from './editor/tracing/hierarchy';
import { Traces } from './editor/tracing/traces';
import { registerWorkspaceSymbols } from './editor/workspaceSymbols';

/** What is decided last is on the disk a little later: the window that closes waits for it, but not for ever. */
const LONGEST_CLOSING_MS = 3_000;
let settled: () => Promise<unknown> = async () => {};

/** The composition root: makes the parts and ties them together; no file is read before it returns. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Claimtrace', { log: true });
  const failed = (error: unknown): void => log.error(traceOf(error));
  const naming = new Naming(context.globalState);
  const annotations = new Annotations(naming, failed);
  const decisions = new Decisions(annotations, failed);
  const articles = new Articles(context, decisions, log);
  settled = () => Promise.all([annotations.settled(), articles.settled()]);
  const { texts } = articles;
  const settlements = new Settlements(articles, annotations, texts, failed);
  const marks = new OpenMarks(annotations, failed);
  const allMarks = new AllMarks(articles, annotations, marks, failed);
  const sideBySide = new SideBySide(articles);
  const index = new SearchIndex(articles);
  const records = new Records(articles, context, log);
  const traces = new Traces(articles, failed);
  context.subscriptions.push(
    log,
    articles,
    index,
    records,
    traces,
    naming,
    annotations,
    decisions,
    registerDamage(annotations),
    registerUnsaved(annotations, failed),
    registerCompacting(annotations, log),
    registerUndoing(annotations, log),
    settlements,
    sideBySide,
    registerSettling(articles, settlements, sideBySide, log),
    // the editor offers last what is registered first
    registerProblemFixes(log),
    registerQuickFixes(articles, texts),
    registerDisagreementsView(articles, texts, context, log),
    registerShowStory(articles, records, context, log),
    registerExportReport(articles, annotations, records, traces, context, log),
    registerHelp(context, log),
    marks,
    registerMarking(articles, annotations, marks, log),
    registerSuggestions(articles, annotations, marks, log),
    registerTakingBack(articles, annotations, marks, log),
    registerCorrecting(articles, annotations, marks, log),
    registerMarkDecorations(marks),
    allMarks,
    registerCoverage(allMarks),
    new ClaimsView(allMarks, context, log),
    followRenamesOutside(articles, annotations, allMarks, failed),
    followSaving(annotations),
    registerPuttingElsewhere(articles, annotations, allMarks, log),
    registerCoverageBadges(allMarks),
    registerMarkHover(allMarks),
    registerSettlingPassages(annotations, marks, log),
    registerSources(articles, annotations, marks, allMarks, log),
    registerOpeningSources(annotations, marks, allMarks, log),
    registerSourceAtPassage(articles, marks, log),
    registerSourceProblems(articles, failed),
    registerUnsourced(allMarks, failed),
    registerUnsourcedFixes(allMarks),
    registerDiscussion(annotations, marks, log),
    registerAgreement(allMarks, log),
    registerSemanticTokens(articles, decisions),
    registerDecorations(articles, context, failed),
    registerColourLegend(log),
    registerSpeakersView(articles, annotations, context, log),
    registerNameFixes(articles),
    registerHover(articles, records, traces),
    registerDefinition(articles),
    registerReferences(articles),
    registerHighlights(articles),
    registerCallHierarchy(articles, new StatementHierarchy(articles, traces, records), log),
    registerOutline(articles, decisions),
    registerWorkspaceSymbols(articles, index),
    registerAssistantTools(articles, index, traces, records),
    registerGoToQuotation(articles, index, log),
    registerMoving(articles, log),
    registerDiagnostics(articles, failed),
    registerRecordProblems(articles, records, failed),
    registerRecordFixes(articles, records),
    registerInlayHints(articles),
    registerCodeLenses(articles),
    registerFileDecorations(articles),
    registerStatus(articles, log),
    registerOpenPassage(articles, records, log),
    registerSamples(context, log),
    registerReportIssue(articles, context, log),
    registerCommand(log, commandIds.showLog, () => log.show()),
  );
  // to start git and the search takes several times as long as all of the above: the editor need not wait for that
  const reading = setTimeout(() => {
    annotations.load().catch(failed);
    records.load().catch(failed);
    articles.readWorkspace().catch((error: unknown) => {
      failed(error);
      void window.showErrorMessage(l10n.t('Claimtrace could not read the folder; its log says why.'));
    });
  });
  context.subscriptions.push({ dispose: () => clearTimeout(reading) });
}

export async function deactivate(): Promise<void> {
  await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, LONGEST_CLOSING_MS))]);
}

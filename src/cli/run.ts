import packageJson from '../../package.json';
import type { Archive } from '../core/archive/archive';
import type { Level } from '../core/disagreement/disagreement';
import { buildReport, joinReports } from '../core/exchange/build-report';
import { githubCommands } from '../core/exchange/github';
import { reportJson } from '../core/exchange/json';
import { type PlaceOf, placesBy } from '../core/exchange/places';
import type { Report } from '../core/exchange/report';
import { sarifLog } from '../core/exchange/sarif';
import { AnnotatedFolders } from './annotated-folder';
import { type Command, readArguments, UsageError } from './arguments';
import { reportQuotations } from './check-quotations';
import { collections, readCollection } from './collect';
import { Complaints } from './complaints';
import { exportAnnotations } from './export-annotations';
import { importAnnotations } from './import-annotations';
import { NO_ARTICLE } from './nothing-found';
import { textReader } from './read-article';
import { reportChecks } from './report-checks';
import { reportStatus } from './report-status';
import { settlementsOf } from './settlements';
import type { ExitStatus, Streams } from './streams';
import { printable, type Terminal } from './terminal';
import { analysisText, counted } from './text-analysis';
import { disagreementsText } from './text-disagreements';
import { USAGE } from './usage';

const RANKS: Readonly<Record<Level, number>> = { warning: 0, info: 1, hint: 2 };

/** Follows a command line and returns the exit status. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  let command: Command;
  try {
    command = readArguments(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.error(`claimtrace: ${printable(error.message)}\nRun claimtrace --help for the commands and options.\n`);
    return 2;
  }
  if (command.name === 'help' || command.name === 'version') {
    await streams.out(command.name === 'help' ? USAGE : `${packageJson.version}\n`);
    return 0;
  }
  switch (command.name) {
    case 'quotations':
      return reportQuotations(command, streams);
    case 'status':
      return reportStatus(command, streams);
    case 'report':
      return reportChecks(command, streams);
    case 'export':
      return exportAnnotations(command, streams);
    case 'import':
      return importAnnotations(command, streams);
    default:
      return report(command, streams);
  }
}

type Reporting = Extract<Command, { name: 'analyze' | 'check' }>;

async function report(command: Reporting, streams: Streams): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const textOf = textReader();
  const folders = new AnnotatedFolders(complaints);
  const archiveOf = new Map<string, Archive>();
  const reports: Report[] = [];
  for (const { name, files } of collections(command.paths, command.eachFolder)) {
    const { archive, disagreements } = await readCollection(files, folders, complaints.passOver);
    for (const path of archive.paths()) archiveOf.set(path, archive);
    const settlementOf = await settlementsOf(disagreements, folders, textOf);
    const told = command.name === 'check' ? disagreements.filter((each) => settlementOf(each) === null) : disagreements;
    reports.push(buildReport(archive, told, { textOf, speakerPrefix: name === '' ? '' : `${name}/` }));
  }
  const whole = joinReports(reports);
  if (!complaints.any && whole.articles.length === 0) complaints.say(NO_ARTICLE);
  const placeOf = placesBy((path) => archiveOf.get(path)?.facts(path)?.lineStarts);
  const shown =
    command.name === 'analyze'
      ? whole
      : { ...whole, disagreements: whole.disagreements.filter(({ level }) => RANKS[level] <= RANKS[command.level]) };
  for (const piece of written(command, shown, placeOf, textOf, streams)) await streams.out(piece);
  if (complaints.any) return 2;
  return command.name === 'check' && shown.disagreements.some(({ level }) => level === 'warning') ? 1 : 0;
}

function* written(
  command: Reporting,
  shown: Report,
  placeOf: PlaceOf,
  textOf: (path: string) => string | null,
  terminal: Terminal,
): Generator<string> {
  switch (command.format) {
    case 'json':
      yield* reportJson(shown);
      break;
    case 'sarif':
      yield `${JSON.stringify(sarifLog(shown.disagreements, placeOf, packageJson.version), null, 2)}\n`;
      break;
    case 'github':
      for (const line of githubCommands(shown.disagreements, placeOf)) yield `${line}\n`;
      break;
    case 'text':
      if (command.name === 'analyze') {
        yield* analysisText(shown, { placeOf, textOf }, terminal);
      } else {
        const speakers = new Map(shown.speakers.map((speaker) => [speaker.id, speaker]));
        yield* disagreementsText(shown.disagreements, speakers, placeOf, terminal);
        const found = counted(shown.disagreements.length, 'disagreement');
        yield `${counted(shown.articles.length, 'article')}, ${found}\n`;
      }
  }
}

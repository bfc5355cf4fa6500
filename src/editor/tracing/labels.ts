import { l10n } from 'vscode';
import type { OfferedSource } from '../../core/annotation/offered-sources';
import type { Archive } from '../../core/archive/archive';
import { type OnRecord, wayOnRecord } from '../../core/trace/on-record';
import type { Occurrence, Trace } from '../../core/trace/trace';
import { articleCount } from '../counts';
import { passageName } from '../records/passage';

/** How an article is called: its outlet, else its title. */
export const articleName = (archive: Archive, path: string): string =>
  archive.metadata(path)?.outlet ?? archive.titleOf(path);

/** One line on a statement's way: where it stands first, how many repeat it, whether they rest on one report, the record. */
export function traceLine(
  archive: Archive,
  { occurrences, origins, undated, unread }: Trace,
  source: OnRecord | null,
): string {
  const [first, ...others] = occurrences as readonly [Occurrence, ...Occurrence[]];
  const reworded = others.filter(
    ({ repetition }) => repetition && ['altered', 'paraphrased'].includes(repetition.kind),
  );
  const shared = origins.find((origin) => origin.occurrences.length > 1);
  return [
    first.date === null
      ? l10n.t('Who has it first is not known: there are no dates')
      : l10n.t('First in {0} on {1}', articleName(archive, first.path), first.date),
    l10n.t('repeated in {0}', articleCount(others.length)),
    ...(reworded.length > 0 ? [l10n.t('with other words in {0}', articleCount(reworded.length))] : []),
    ...(undated > 0 && first.date !== null ? [l10n.t('{0} without a date', articleCount(undated))] : []),
    ...(unread > 0 ? [l10n.t('{0} more not looked at', articleCount(unread))] : []),
    ...(shared ? [l10n.t('{0}, one origin: {1}', articleCount(shared.occurrences.length), shared.name)] : []),
    ...(source ? [recordLine(source)] : []),
  ].join(' · ');
}

/** In what way a record has a statement, and where. */
function recordLine(source: OnRecord): string {
  const name = passageName(source.passage);
  switch (wayOnRecord(source)) {
    case 'asSaid':
      return l10n.t('on record: {0}', name);
    case 'otherwise':
      return l10n.t('otherwise on record: {0}', name);
    case 'retold':
      return l10n.t('a record tells of it: {0}', name);
  }
}

/** A line has room for so many sources, by so many of their letters. */
const MOST_CITED = 2;
const LONGEST_CITED = 60;

/** How an article has the statement: its date, how it repeats the first, by whose account, with which links and footnotes. */
export function occurrenceLine({ date, repetition, account }: Occurrence, cited: readonly OfferedSource[]): string {
  const named = cited.slice(0, MOST_CITED).map(({ words, url, file }) => shortened(words || url || file || ''));
  const changes = repetition?.replacements.map(({ was, is }) => `${was || '–'} → ${is || '–'}`).join(', ') ?? '';
  return [
    date ?? l10n.t('no date'),
    ...(repetition ? [kindName(repetition.kind)] : []),
    ...(changes === '' ? [] : [changes]),
    ...(account ? [l10n.t('by the account of {0}', account.name)] : []),
    ...(named.length > 0 ? [l10n.t('cites {0}', named.join(', '))] : []),
  ].join(' · ');
}

const shortened = (words: string): string =>
  words.length > LONGEST_CITED ? `${words.slice(0, LONGEST_CITED - 1)}…` : words;

function kindName(kind: NonNullable<Occurrence['repetition']>['kind']): string {
  switch (kind) {
    case 'verbatim':
      return l10n.t('verbatim');
    case 'shortened':
      return l10n.t('shortened');
    case 'extended':
      return l10n.t('extended');
    case 'altered':
      return l10n.t('altered');
    case 'paraphrased':
      return l10n.t('paraphrased');
  }
}

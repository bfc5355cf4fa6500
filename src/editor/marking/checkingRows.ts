import { commands, l10n } from 'vscode';
import type { Annotations } from '../annotations/annotations';
import { say } from '../say';
import type { Node } from './claimItems';

/**
 * Gives the claim of a row a status, and goes on to the next row.
 *
 * @param chooseStatus what the key means, or what a person answers
 */
export async function setStatusOfRow(
  annotations: Annotations,
  row: Node | null,
  chooseStatus: () => Promise<string | undefined>,
): Promise<void> {
  if (row?.is !== 'mark') return say(l10n.t('Go to a mark in the list first.'));
  const { uri, located, words, ranges } = row.marked;
  if (located.annotation.type !== 'claim') return say(l10n.t('Only a claim has a status.'));
  if (ranges.length === 0) return say(l10n.t('The words of this mark are lost: put it on its passage first.'));
  const status = await chooseStatus();
  if (status === undefined) return;
  annotations.record(uri, [{ op: 'set', annotation: located.annotation.id, fields: { status }, words }]);
  await goOn();
}

/** Takes the mark or the source of a row away. */
export async function removeRow(annotations: Annotations, row: Node | null): Promise<void> {
  if (row?.is !== 'mark' && row?.is !== 'source') return say(l10n.t('Go to a mark in the list first.'));
  const { uri, located } = row.marked;
  const { id: annotation } = located.annotation;
  const sources = row.is === 'source' && { [row.source.id]: null };
  annotations.record(uri, [sources ? { op: 'set', annotation, fields: { sources } } : { op: 'del', annotation }]);
  await goOn();
}

/** The row may leave its place in a moment, and the focus would be nowhere. */
const goOn = (): Thenable<void> => commands.executeCommand('list.focusDown');

import { l10n } from 'vscode';
import type { Annotations } from '../annotations/annotations';
import { say } from '../say';
import type { Node } from './claimItems';
import type { ClaimsView } from './claimsView';

/** Checks from the rows of the Claims view; the focus goes on to the next row. */
export class CheckingRows {
  readonly #annotations: Annotations;
  readonly #view: ClaimsView;

  constructor(annotations: Annotations, view: ClaimsView) {
    this.#annotations = annotations;
    this.#view = view;
  }

  /** @param chooseStatus what the key means, or what a person answers */
  async setStatus(row: Node | null, chooseStatus: () => Promise<string | undefined>): Promise<void> {
    if (row?.is !== 'mark') return say(l10n.t('Go to a mark in the list first.'));
    const { uri, located, words, ranges } = row.marked;
    if (located.annotation.type !== 'claim') return say(l10n.t('Only a claim has a status.'));
    if (ranges.length === 0) return say(l10n.t('The words of this mark are lost: put it on its passage first.'));
    const status = await chooseStatus();
    if (status === undefined) return;
    this.#annotations.record(uri, [{ op: 'set', annotation: located.annotation.id, fields: { status }, words }]);
    await this.#view.goOn(row);
  }

  async remove(row: Node | null): Promise<void> {
    if (row?.is !== 'mark' && row?.is !== 'source') return say(l10n.t('Go to a mark in the list first.'));
    const { uri, located } = row.marked;
    const { id: annotation } = located.annotation;
    if (row.is === 'source') {
      this.#annotations.record(uri, [{ op: 'set', annotation, fields: { sources: { [row.source.id]: null } } }]);
      return;
    }
    this.#annotations.record(uri, [{ op: 'del', annotation }]);
    await this.#view.goOn(row);
  }
}

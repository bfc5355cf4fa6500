import assert from 'node:assert/strict';
import type { LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { locate } from '../../../src/core/annotation/locate';
import { type Answer, answersTo, type Suggestion, suggestionsIn } from '../../../src/core/annotation/suggestions';
import { textId } from '../../../src/core/annotation/text-id';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { anchorOf, history } from './events';

const OLD = '“Twelve sailors drowned on Tuesday,” said Ada Lind. The port was closed for three days.\n';

const suggested = (text: string): readonly Suggestion[] => suggestionsIn(analyzeArticle(text, 'a.md'), text);

async function answers(events: readonly LogEvent[], text = OLD): Promise<readonly Answer[]> {
  const state = foldDocument(events);
  const located = await locate(state.annotations.values(), text, async (id) => (id === textId(OLD) ? OLD : null));
  return answersTo(suggested(text), state, located);
}

describe('what was detected', () => {
  const all = suggested(OLD);
  const quotation = all.findIndex(({ type }) => type === 'quotation');
  const words = all[quotation]!.spans.map(({ start, end }) => OLD.slice(start, end)).join('');

  it('is suggested in text order, and open until somebody says otherwise', async () => {
    assert.ok(all.length >= 2);
    assert.deepEqual(
      all.map(({ spans }) => spans[0]!.start),
      all.map(({ spans }) => spans[0]!.start).toSorted((a, b) => a - b),
    );
    for (const { kind } of await answers([])) assert.equal(kind, 'open');
  });

  it('stays rejected after edits elsewhere, and comes back when its words change', async () => {
    const reject = history(['Mira', { op: 'reject', suggestion: all[quotation]!.key }]);
    const kindIn = async (text: string): Promise<string> => {
      const at = suggested(text).findIndex(({ type }) => type === 'quotation');
      return (await answers(reject, text))[at]!.kind;
    };
    assert.equal(await kindIn(OLD), 'rejected');
    assert.equal(await kindIn(`Head\n\n${OLD}`), 'rejected');
    assert.equal(await kindIn(OLD.replace('Twelve', 'Eleven')), 'open');
  });

  it('is accepted by an annotation of its passage and type', async () => {
    const accept = history([
      'Mira',
      { op: 'add', annotation: 'a', anchors: [anchorOf(words, OLD)], fields: { type: 'quotation' } },
    ]);
    const answer = (await answers(accept))[quotation]!;
    assert.equal(answer.kind, 'accepted');
  });

  it('belongs to the annotation that corrects it, whatever that marks', async () => {
    const fields = { type: 'quotation', suggestion: all[quotation]!.key, speaker: 'Ida Lind' } as const;
    const correct = history([
      'Mira',
      { op: 'add', annotation: 'a', anchors: [anchorOf('Twelve sailors', OLD)], fields },
    ]);
    const answer = (await answers(correct))[quotation]!;
    assert.equal(answer.kind === 'accepted' && answer.located.annotation.speaker, 'Ida Lind');
  });
});

import assert from 'node:assert/strict';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { EventBody } from '../../../src/core/annotation/event';
import { locate } from '../../../src/core/annotation/locate';
import { openFigures } from '../../../src/core/annotation/open-figures';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { suggestionsIn } from '../../../src/core/annotation/suggestions';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { MemoryFiles, TestWorld } from './memory';

const TEXT = [
  '# The ferry Tern',
  'The ferry carried 45 passengers and sank with 12 tonnes of diesel aboard on Tuesday.',
  'The ministry in Solvane paid 90 million crowns for the wreck, Ada Lind, the harbour master, said.',
  'One of her hats is red.',
].join('\n\n');

/** The words of open figures once people have written something. */
async function open(...bodies: readonly EventBody[]): Promise<string[]> {
  const store = new AnnotationStore(new TestWorld(new MemoryFiles(), 'Mira'));
  if (bodies.length > 0) assert.equal(await store.record('a.md', bodies, TEXT).saved, null);
  const { annotations, rejections } = store.stateOf('a.md');
  const oldText = (id: string) => store.oldText(id);
  const located = await locate(annotations.values(), TEXT, oldText);
  const judged = { text: TEXT, annotations: located, rejections, oldText };
  const found = await openFigures(analyzeArticle(TEXT, 'a.md').claims, judged, 'verified');
  return found.map(({ figure: { start, end } }) => TEXT.slice(start, end));
}

const anchorsOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return anchorsFor(TEXT, [{ start, end: start + words.length }]);
};

const marked = (words: string, status: string, type: 'claim' | 'quotation' = 'claim'): EventBody => ({
  op: 'add',
  annotation: words,
  anchors: anchorsOf(words),
  fields: { type, status },
});

const FERRY = ['45 passengers', '12 tonnes of diesel'];
const PRICE = '90 million crowns';

describe('open figures', () => {
  it('are those of statements worth a check, in whatever voice', async () => {
    assert.deepEqual(await open(), [...FERRY, PRICE]);
  });

  it('are no more those that stand in a claim with the required status, or in an opinion', async () => {
    assert.deepEqual(await open(marked('The ferry carried 45 passengers', 'verified')), [FERRY[1], PRICE]);
    assert.deepEqual(await open(marked(TEXT.split('\n\n')[1]!, 'opinion')), [PRICE]);
  });

  it('are still those of claims with another status and of other marks', async () => {
    assert.deepEqual(await open(marked('45 passengers', 'in progress')), [...FERRY, PRICE]);
    assert.deepEqual(await open(marked('45 passengers', 'verified', 'quotation')), [...FERRY, PRICE]);
    assert.deepEqual(await open(marked('45', 'verified')), [...FERRY, PRICE]);
  });

  it('are none in a statement that somebody rejected', async () => {
    const text = TEXT;
    const suggestion = suggestionsIn(analyzeArticle(text, 'a.md'), text).find(
      ({ type, spans: [span] }) => type === 'claim' && text.slice(span!.start, span!.end).includes('ferry carried'),
    )!;
    const reject: EventBody = {
      op: 'reject',
      suggestion: suggestion.key,
      anchors: anchorsFor(text, suggestion.spans),
    };
    assert.deepEqual(await open(reject), [PRICE]);
  });

  it('are those of changed words again', async () => {
    const changed: EventBody = {
      op: 'set',
      annotation: PRICE,
      fields: { status: 'verified' },
      words: '80 million crowns',
    };
    assert.deepEqual(await open(marked(PRICE, 'unchecked'), changed), [...FERRY, PRICE]);
  });
});

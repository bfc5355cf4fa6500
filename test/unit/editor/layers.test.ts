import assert from 'node:assert/strict';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import type { Quotation } from '../../../src/core/speaker/speaker';
import { layeredSpans } from '../../../src/editor/layers';

const nothing: ArticleFacts = {
  metadata: { title: null, outlet: null, author: null, date: null },
  headline: null,
  accounts: [],
  lineStarts: [0],
  quotations: [],
  speakers: [],
  claims: [],
};

const quotation: Quotation = {
  type: 'indirect',
  class: 'assertion',
  content: [{ start: 10, end: 50 }],
  cue: { start: 5, end: 9 },
  source: { start: 0, end: 4 },
  score: 1,
  speaker: null,
  excerpt: 'the harbour stays closed',
};

const claim = {
  start: 0,
  end: 60,
  speaker: null,
  quoted: false,
  checkworthiness: 0.9,
  quantities: [],
  dates: [],
  polarity: 'affirmed',
  modality: 'asserted',
  frame: '',
  spelling: '',
} as const;

describe('layers of colour', () => {
  it('show source, cue and content of a quotation', () => {
    assert.deepEqual(layeredSpans({ ...nothing, quotations: [quotation] }), [
      { layer: 'speaker', start: 0, end: 4 },
      { layer: 'cue', start: 5, end: 9 },
      { layer: 'indirectQuotation', start: 10, end: 50 },
    ]);
  });

  it('let a figure interrupt the quotation that holds it', () => {
    const figure = {
      start: 20,
      end: 25,
      value: 7,
      max: null,
      bound: 'exact',
      unit: null,
      noun: null,
      modifiers: [],
      verb: null,
    } as const;
    const spoken = { ...claim, start: 10, end: 50, speaker: 0, quantities: [figure] };
    assert.deepEqual(layeredSpans({ ...nothing, quotations: [quotation], claims: [spoken] }).slice(2), [
      { layer: 'indirectQuotation', start: 10, end: 20 },
      { layer: 'figure', start: 20, end: 25 },
      { layer: 'indirectQuotation', start: 25, end: 50 },
    ]);
  });

  it('show a claim around a quotation in its sentence, never two layers at one place', () => {
    assert.deepEqual(layeredSpans({ ...nothing, quotations: [quotation], claims: [claim] }), [
      { layer: 'speaker', start: 0, end: 4 },
      { layer: 'claim', start: 4, end: 5 },
      { layer: 'cue', start: 5, end: 9 },
      { layer: 'claim', start: 9, end: 10 },
      { layer: 'indirectQuotation', start: 10, end: 50 },
      { layer: 'claim', start: 50, end: 60 },
    ]);
  });

  it('leave uncoloured what is reported speech more likely not than so', () => {
    assert.deepEqual(layeredSpans({ ...nothing, quotations: [{ ...quotation, score: 0.4 }] }), []);
    const direct = { ...quotation, type: 'direct', score: 0.4 } as const;
    assert.notDeepEqual(layeredSpans({ ...nothing, quotations: [direct] }), []);
  });

  it('leave beliefs and plans uncoloured', () => {
    assert.deepEqual(layeredSpans({ ...nothing, quotations: [{ ...quotation, class: 'belief' }] }), []);
  });
});

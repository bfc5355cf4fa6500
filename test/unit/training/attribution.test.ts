import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { attributeWith } from '../../../src/core/attribution/attribute-with';
import { unpackModel } from '../../../src/core/attribution/model';
import { findMarkedPassages } from '../../../src/core/quotation/marks';
import { tokenize } from '../../../src/core/text/tokenize';
import type { GoldArticle, GoldAttribution } from '../../../src/training/attribution/corpus';
import { exampleOf } from '../../../src/training/attribution/examples';
import { measure } from '../../../src/training/attribution/measure';
import { OPTIONS, type TrainingOptions, trainModel } from '../../../src/training/attribution/train-model';

const NAMES = ['Orla Venn', 'Hugh Tarn', 'Jonas Stoll', 'Ada Krall', 'the board', 'the captain'];
const CLAIMS = ['the pier is shut', 'the ferry was late again', 'a crane had broken', 'nobody would pay for it'];

/** Gold articles of one sentence a paragraph: NAME said CLAIM. */
function corpus(articles: number): GoldArticle[] {
  return Array.from({ length: articles }, (_, a) => {
    let text = '';
    const quotes = Array.from({ length: 6 }, (_, q): GoldAttribution => {
      const name = NAMES[(a + q) % NAMES.length]!;
      const claim = CLAIMS[(a * 3 + q) % CLAIMS.length]!;
      const mention = (start: number, words: string) => {
        const span = { start, end: start + words.length };
        return { ...span, spans: [span] };
      };
      const speaker = mention(text.length, name);
      const cue = mention(speaker.end + 1, 'said');
      const content = mention(cue.end + 1, claim);
      text += `${name} said ${claim}.\n\n`;
      return { type: 'indirect', ...content, cue, speaker };
    });
    return { id: String(a), text, quotes };
  });
}

const quick: TrainingOptions = {
  ...OPTIONS,
  cutOffs: { cue: 1, chain: 1, judge: 1 },
  cueFolds: 2,
};
const train = (seed: number): ReturnType<typeof trainModel> =>
  trainModel(corpus(12).map(exampleOf), { ...quick, chain: { ...quick.chain, seed } }, () => undefined);

describe('training the attribution model', () => {
  it('gives the same model for the same seed, and another for another', () => {
    const first = JSON.stringify(train(1));
    assert.equal(JSON.stringify(train(1)), first);
    assert.notEqual(JSON.stringify(train(2)), first);
  }).timeout(60_000);

  it('learns who said what', () => {
    const model = unpackModel(train(1));
    const scores = measure(corpus(3), ({ text }) => {
      const article = parseArticle(text, { format: 'plain' });
      return attributeWith(model, article, tokenize(article.prose, article.blocks), findMarkedPassages(article));
    });
    assert.equal(scores.found.recall, 1);
    assert.equal(scores.part.f1, 1);
    assert.equal(scores.source, 1);
  }).timeout(60_000);
});

describe('measuring attributions', () => {
  it('counts parts by their first and last letter, letters, and what is found', () => {
    const [gold] = corpus(1);
    const [first] = gold!.quotes;
    const { source, byType, part, letters, found } = measure([{ ...gold!, quotes: [first!] }], () => [
      {
        type: 'indirect',
        class: 'assertion',
        content: [{ start: first!.start, end: first!.end + 1 }],
        cue: null,
        source: { start: first!.cue!.start, end: first!.cue!.end },
        score: 1,
      },
    ]);
    assert.deepEqual([part.f1, letters.f1, found.f1, byType.indirect], [1, 1, 1, 1]);
    assert.equal(source, 0);
  });
});

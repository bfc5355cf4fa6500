import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { markExcerpts, unmarkExcerpts } from '../../../src/core/archive/marked-excerpts';
import type { Claim } from '../../../src/core/claim/claim';

const TEXT = `“The harbour lost two ferries in a week,” said Orla Brandt, the harbour master of Quillmouth.

According to Émile Őrsted, the strike “closed the harbour of Quillmouth for good”. He says that the ferries sailed.
`;
const { quotations, claims } = analyzeArticle(TEXT, 'ferry.md');
const excerpts = quotations.map(({ excerpt }) => excerpt);
const again = (texts: readonly string[], from: readonly Claim[]): readonly string[] =>
  unmarkExcerpts(markExcerpts(texts, from), from);
const framed = (...frames: readonly string[]): Claim[] => frames.map((frame) => ({ ...claims[0]!, frame }));

describe('marked excerpts', () => {
  it('are the excerpts again, and shorter meanwhile', () => {
    const { texts, steps } = markExcerpts(excerpts, claims);
    assert.ok(steps.length >= 4);
    assert.ok(texts.join('').length < excerpts.join('').length - 15);
    assert.deepEqual(again(excerpts, claims), excerpts);
  });

  it('keep the ends of words, and find words in front of the last one', () => {
    const from = framed('^sail ferry ~Orla_Brandt', '', '^close harbour');
    const written = ['Brandt closed it', 'the ferry sailed', 'harbours, Orla, harbours'];
    const { texts } = markExcerpts(written, from);
    assert.deepEqual(texts, ['\u007f \u007fd it', 'the \u007f \u007fed', '\u007fs, \u007f, \u007fs']);
    assert.deepEqual(again(written, from), written);
  });

  it('may belong to claims without words, or to none', () => {
    for (const from of [[], framed('', '', ''), framed(' ', '_', '~^')])
      assert.deepEqual(again(excerpts, from), excerpts);
  });

  it('that hold a mark themselves are left as they are', () => {
    const odd = [...excerpts, 'a \u007f harbour', '\ud83d harbour\n東京'];
    assert.deepEqual(again(odd, claims), odd);
    assert.deepEqual(markExcerpts(odd, claims).texts, odd);
  });

  it('may be very many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `ferry ${index} sailed from harbour`);
    const from = framed(...many.map(() => 'ferry ^sail harbour'));
    assert.deepEqual(again(many, from), many);
  });
});

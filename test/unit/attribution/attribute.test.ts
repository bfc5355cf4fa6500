import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { attribute } from '../../../src/core/attribution/attribute';
import { findMarkedPassages } from '../../../src/core/quotation/marks';
import type { Span } from '../../../src/core/text/span';
import { tokenize } from '../../../src/core/text/tokenize';

interface Read {
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly source: string | null;
  readonly type: string;
  readonly class: string;
}

function read(text: string, english = true): Read[] {
  const article = { ...parseArticle(text, { format: 'plain' }), english };
  const cut = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return attribute(article, tokenize(article.prose, article.blocks), findMarkedPassages(article)).map((each) => ({
    content: each.content.map((part) => text.slice(part.start, part.end)),
    cue: cut(each.cue),
    source: cut(each.source),
    type: each.type,
    class: each.class,
  }));
}

describe('attribute', () => {
  it('gives a direct quotation to the name before or after its cue', () => {
    assert.deepEqual(read('“The pier will stay shut until the spring,” Orla Venn said.'), [
      {
        content: ['“The pier will stay shut until the spring,”'],
        cue: 'said',
        source: 'Orla Venn',
        type: 'direct',
        class: 'assertion',
      },
    ]);
    const [inverted] = read('“The pier will stay shut until the spring,” said harbour chief Orla Venn.');
    assert.equal(inverted!.source, 'harbour chief Orla Venn');
  });

  it('keeps a quotation that its cue interrupts as one', () => {
    const [only, ...more] = read('“The pier will stay shut,” says Orla Venn, “until we know what the tide did to it.”');
    assert.deepEqual(more, []);
    assert.deepEqual(only!.content, ['“The pier will stay shut,”', '“until we know what the tide did to it.”']);
  });

  it('reads a reported clause after its cue', () => {
    const [only] = read('Orla Venn said that the pier would stay shut until the spring.');
    assert.equal(only!.type, 'indirect');
    assert.deepEqual(only!.content, ['that the pier would stay shut until the spring']);
  });

  it('reads a reported clause before its cue', () => {
    const [only] = read('The pier will stay shut until the spring, the harbour board said.');
    assert.deepEqual(only!.content, ['The pier will stay shut until the spring']);
    assert.equal(only!.source, 'the harbour board');
  });

  it('reads "according to"', () => {
    const [only] = read('According to Orla Venn, the pier will stay shut until the spring.');
    assert.equal(only!.source, 'Orla Venn');
    assert.deepEqual(only!.content, ['the pier will stay shut until the spring']);
  });

  it('reads only the marks of a text in another language', () => {
    assert.deepEqual(read('Die Bürgermeisterin sagte: „Die Brücke bleibt bis zum Frühling zu.“', false), [
      {
        content: ['„Die Brücke bleibt bis zum Frühling zu.“'],
        cue: null,
        source: null,
        type: 'direct',
        class: 'assertion',
      },
    ]);
  });
});

import assert from 'node:assert/strict';
import { unpackFacts } from '../../../src/core/archive/packing';
import { answer } from '../../../src/host/answer';

const request = { path: 'storm.md', languageId: null };

describe('the analysis thread', () => {
  it('answers bytes and text alike with the facts of the article', () => {
    const text = '“We stay,” said Ada Roe, the mayor.';
    const fromText = answer({ ...request, content: text });
    assert.ok('facts' in fromText);
    assert.equal(unpackFacts(fromText.facts).speakers[0]?.name, 'Ada Roe');
    assert.deepEqual(answer({ ...request, content: new TextEncoder().encode(text) }), fromText);
  });

  it('passes over a text that is too long, from an editor as from a file, and says why', () => {
    const reply = answer({ ...request, content: 'a '.repeat(600_000) });
    assert.ok('refused' in reply);
    assert.match(reply.refused, /too long/);
  });

  it('passes over bytes that are no text', () => {
    const reply = answer({ ...request, content: new Uint8Array([0, 1, 2, 0, 255]) });
    assert.deepEqual(reply, { refused: 'binary, not text' });
  });
});

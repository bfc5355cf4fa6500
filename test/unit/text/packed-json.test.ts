import assert from 'node:assert/strict';
import { packJson, unpackJson } from '../../../src/core/text/packed-json';

describe('packed JSON', () => {
  it('is unpacked to what it was, whatever the characters', () => {
    const value = { names: ['Ulla Gerstad', 'Бояна', '🐟', '\ud800'], figures: [0, -1.5, null], nested: [[['']]] };
    assert.deepEqual(unpackJson(packJson(value)), value);
  });

  it('takes less than half of what repeats itself', () => {
    const value = Array.from({ length: 100 }, (_, index) => ({
      speaker: index % 7,
      words: `the ferry left at ${index}`,
    }));
    assert.ok(packJson(value).length < JSON.stringify(value).length / 2);
  });

  it('is a text of a byte for each character, however long', () => {
    const value = Array.from({ length: 100_000 }, (_, index) => ['🐟', index * 7919]);
    const text = packJson(value);
    assert.ok(!/[^\0-\xff]/.test(text));
    assert.deepEqual(unpackJson(text), value);
  });

  it('is refused when it is cut off', () => {
    const text = packJson('the ferry left at seven');
    assert.throws(() => unpackJson(text.slice(0, 5)));
  });
});

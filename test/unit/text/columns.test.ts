import assert from 'node:assert/strict';
import { ColumnReader, ColumnWriter, parted } from '../../../src/core/text/columns';

const DICTIONARY = new TextEncoder().encode('harbour ferry council');

/** What is written, to be read. */
function packed(write: (columns: ColumnWriter) => void): string {
  const columns = new ColumnWriter();
  write(columns);
  return columns.packed(DICTIONARY);
}

const reader = (write: (columns: ColumnWriter) => void): ColumnReader => new ColumnReader(packed(write), DICTIONARY);

describe('packed columns', () => {
  it('give numbers back, however large', () => {
    const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER];
    assert.deepEqual(reader((columns) => columns.numbers(numbers)).numbers(numbers.length), numbers);
  });

  it('give negative numbers back', () => {
    const numbers = [0, -1, 1, -64, 64, -(2 ** 40), 2 ** 40];
    assert.deepEqual(reader((columns) => columns.signed(numbers)).signed(numbers.length), numbers);
  });

  it('give ascending numbers back, also where they do not ascend', () => {
    const numbers = [5, 9, 9, 1000, 3, 0, 70_000];
    assert.deepEqual(reader((columns) => columns.ascending(numbers)).ascending(numbers.length), numbers);
  });

  it('give spans back', () => {
    const spans = [
      { start: 3, end: 3 },
      { start: 2, end: 900 },
      { start: 5000, end: 5001 },
    ];
    assert.deepEqual(reader((columns) => columns.spans(spans)).spans(spans.length), spans);
  });

  it('give any text back: with line breaks, backslashes, controls, other scripts, halves of characters', () => {
    const texts = [
      '',
      'a\nb\r\n\\n',
      '\\',
      '"quoted"',
      '\u0000\u0085\u2028',
      'Őrsted 東京 🚢',
      '\ud83d',
      '\udea2 ferry',
      '',
    ];
    assert.deepEqual(reader((columns) => columns.texts(texts)).texts(texts.length), texts);
  });

  it('are read in the order in which they were written', () => {
    const columns = reader((writer) => {
      writer.texts(['ferry']);
      writer.numbers([1, 2]);
      writer.texts(['council']);
      writer.numbers([3]);
    });
    assert.deepEqual(columns.numbers(3), [1, 2, 3]);
    assert.deepEqual([columns.text(), columns.text()], ['ferry', 'council']);
  });

  it('may be empty', () => {
    const columns = reader(() => {});
    assert.deepEqual([columns.numbers(0), columns.spans(0), columns.texts(0)], [[], [], []]);
  });

  it('hold very many', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => index % 1000);
    const texts = numbers.map((each) => `ferry ${each}`);
    const columns = reader((writer) => {
      writer.numbers(numbers);
      writer.texts(texts);
    });
    assert.deepEqual(columns.numbers(numbers.length), numbers);
    assert.deepEqual(columns.texts(texts.length), texts);
  });

  it('are an error when more is read than was written', () => {
    assert.throws(() => reader((columns) => columns.numbers([1])).numbers(2), RangeError);
    assert.throws(() => reader((columns) => columns.texts(['ferry'])).texts(2), RangeError);
  });

  it('are an error when they are cut off', () => {
    const text = packed((columns) => {
      columns.texts(['the ferry left at seven']);
      columns.numbers([1, 2, 3]);
    });
    for (const length of [0, 5, 20, text.length - 2])
      assert.throws(() => new ColumnReader(text.slice(0, length), DICTIONARY));
  });
});

describe('parted things', () => {
  it('come in parts of so many each', () => {
    assert.deepEqual(parted([1, 2, 3], [2, 0, 1]), [[1, 2], [], [3]]);
  });
});

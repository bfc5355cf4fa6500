import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { findInRecords } from '../../../src/core/record/findings';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { StoredRecord } from '../../../src/core/record/stored-record';
import { termsOf } from '../../../src/core/record/terms';
import { recordOf } from '../factcheck/checked';

const [herring] = termsOf(['herring']);
const pathsWith = (shelf: RecordShelf, term: number): string[] =>
  shelf
    .recordsWith(term)
    .map(({ path }) => path)
    .sort();

const LANDED = 'Mira Holm: The trawlers landed ninety barrels of herring in Ostervik on Monday.\n';

describe('a shelf of records', () => {
  it('knows which records have a word, as records come, change and go', () => {
    const shelf = new RecordShelf([
      recordOf('a.txt', LANDED),
      recordOf('b.txt', 'Mira Holm: The pilots asked for a light.\n'),
      recordOf('c.txt', LANDED),
    ]);
    assert.deepEqual(pathsWith(shelf, herring!), ['a.txt', 'c.txt']);
    shelf.put(recordOf('b.txt', 'Mira Holm: No herring was landed.\n'));
    shelf.remove('a.txt');
    shelf.remove('unknown.txt');
    assert.deepEqual(pathsWith(shelf, herring!), ['b.txt', 'c.txt']);
    shelf.put(recordOf('d.txt', 'Mira Holm: We sail at nine.\n'));
    assert.deepEqual(pathsWith(shelf, herring!), ['b.txt', 'c.txt']);
    assert.equal(shelf.size, 3);
    assert.equal(shelf.passages, 3);
    assert.deepEqual(
      shelf
        .records()
        .map(({ path }) => path)
        .sort(),
      ['b.txt', 'c.txt', 'd.txt'],
    );
  });

  it('stays as it is, however often records are read anew', () => {
    const shelf = new RecordShelf();
    const rest = recordOf('rest.txt', 'Pia Roe: We sail at nine.\n');
    for (let round = 0; round < 100; round++) {
      shelf.put(recordOf(`${round % 3}.txt`, round % 2 === 0 ? LANDED : 'Mira Holm: The pilots asked for a light.\n'));
      if (round === 50) shelf.put(rest);
    }
    // the last of each are the rounds 99, 97 and 98
    assert.deepEqual(pathsWith(shelf, herring!), ['2.txt']);
    assert.equal(shelf.size, 4);
    assert.equal(shelf.passages, 4);
    assert.ok(shelf.records().includes(rest));
  });

  it('does not tell a record that is read anew by what it was', () => {
    const text = '# Fish\n\nMira Holm said: “The trawlers landed ninety barrels of herring in Ostervik on Monday.”\n';
    const facts = analyzeArticle(text, 'a.md');
    const verdicts = (shelf: RecordShelf) =>
      findInRecords(text, 'a.md', facts, shelf).checks.map(({ verdict }) => verdict);
    const shelf = new RecordShelf([recordOf('a.txt', LANDED)]);
    assert.deepEqual(verdicts(shelf), ['verbatim']);
    shelf.put(recordOf('a.txt', LANDED.replace('ninety', 'twenty')));
    assert.deepEqual(verdicts(shelf), ['figure']);
  });

  it('finds a quotation of which more records have each word than are asked', () => {
    const others = Array.from({ length: 450 }, (_, index) =>
      recordOf(
        `${index}.txt`,
        `Pia Roe: On Monday in Ostervik we spoke of herring, barrels and trawlers, day ${index}.\n`,
      ),
    );
    const text = '# Fish\n\nMira Holm said: “The trawlers landed ninety barrels of herring in Ostervik on Monday.”\n';
    const shelf = new RecordShelf([...others, recordOf('landed.txt', LANDED)]);
    const [check] = findInRecords(text, 'a.md', analyzeArticle(text, 'a.md'), shelf).checks;
    assert.equal(check?.verdict, 'verbatim');
    assert.equal(check.passage?.path, 'landed.txt');
  });

  it('asks no record that has none of the words', () => {
    const asked: string[] = [];
    class Asked extends StoredRecord {
      override passagesWith(term: number): readonly number[] {
        asked.push(this.path);
        return super.passagesWith(term);
      }
    }
    const records = [LANDED, 'Pia Roe: Nobody spoke about money.\n'].map((text, index) => {
      const record = new Asked(`${index}.txt`);
      record.take(text);
      record.end();
      return record;
    });
    const text = '# Fish\n\n“The trawlers landed ninety barrels of herring,” said Mira Holm.\n';
    findInRecords(text, 'a.md', analyzeArticle(text, 'a.md'), new RecordShelf(records));
    assert.deepEqual([...new Set(asked)], ['0.txt']);
  });
});

import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { retoldClaims } from '../../../src/core/record/retold';
import { inEnglish } from '../../../src/core/text/message';
import { recordOf } from '../factcheck/checked';

const SESSION = `WEBVTT

00:10.000 --> 00:20.000
<v Helga Thorsen>Um, the pilots of Ostervik asked for a new light in January. The ministry turned them down.

01:10.000 --> 01:20.000
<v Helga Thorsen>We will close the eastern harbour on Monday, and forty trawlers must move to Brennholm.

02:10.000 --> 02:20.000
<v Piotr Valen>The council has never promised a single crown to the insurers of the Petrel.

03:10.000 --> 03:20.000
<v Q>Will the ferry company from Solvane dismiss ninety sailors before the winter?

04:10.000 --> 04:20.000
<v Piotr Valen>If the divers find another wreck, the salvage of the Petrel will cost eleven million crowns.
`;
const session = recordOf('session.vtt', SESSION);

function told(sentence: string, ...records: readonly (typeof session)[]) {
  const text = `# The harbour of Ostervik\n\nThe storm has passed.\n\n${sentence}\n`;
  const found = retoldClaims(
    text,
    analyzeArticle(text, 'a.md'),
    new RecordShelf(records.length > 0 ? records : [session]),
  );
  return found.map(({ start, end, passage, explanation }) => ({
    claim: text.slice(start, end),
    passage,
    explanation: inEnglish(explanation),
  }));
}

describe('a claim of which a record tells', () => {
  it('is in the article’s own voice, in other words and another order, with the passage and its words', () => {
    const sentence = 'On Monday the eastern harbour will be closed; forty trawlers have to move to Brennholm.';
    const [found, ...others] = told(sentence);
    assert.deepEqual(others, []);
    assert.equal(found!.claim, sentence);
    const spoken = 'We will close the eastern harbour on Monday, and forty trawlers must move to Brennholm';
    const line = SESSION.split('\n')[6]!;
    assert.deepEqual(found!.passage, {
      path: 'session.vtt',
      from: { line: 6, character: line.indexOf(spoken) },
      to: { line: 6, character: line.indexOf(spoken) + spoken.length },
      seconds: 70,
      speaker: 'Helga Thorsen',
    });
    assert.equal(found!.explanation, `Told of in the record “session.vtt” at 1:10: “${spoken}”`);
  });

  it('is in reported words, with the figure in digits', () => {
    const [found] = told(
      'Harbour master Helga Thorsen said 40 trawlers had to move from the eastern harbour to Brennholm.',
    );
    assert.equal(found?.passage.seconds, 70);
  });

  it('is told of by nobody else than whom the article names', () => {
    assert.deepEqual(
      told('Mayor Piotr Valen said forty trawlers had to move from the eastern harbour to Brennholm on Monday.'),
      [],
    );
  });

  it('has each figure, date and name', () => {
    for (const sentence of [
      'Fifty trawlers have to move from the eastern harbour to Brennholm on Monday.',
      'Forty trawlers have to move from the eastern harbour to Brennholm on Tuesday.',
      'Forty trawlers have to move from the eastern harbour to Solvane on Monday.',
    ])
      assert.deepEqual(told(sentence), [], sentence);
  });

  it('may have the name of who speaks', () => {
    const [found] = told('Thorsen will close the eastern harbour on Monday and move the trawlers to Brennholm.');
    assert.equal(found?.passage.seconds, 70);
  });

  it('is denied where the record denies it, and nowhere else', () => {
    assert.equal(told('The council never promised a crown to the insurers of the Petrel.').length, 1);
    assert.deepEqual(told('The council promised a crown to the insurers of the Petrel.'), []);
    assert.deepEqual(told('The eastern harbour will not close on Monday, and forty trawlers move to Brennholm.'), []);
  });

  it('is not what somebody asks, nor what is said under a condition that the claim does not name', () => {
    assert.deepEqual(told('The ferry company from Solvane will dismiss ninety sailors before the winter.'), []);
    assert.deepEqual(told('The salvage of the wreck of the Petrel will cost eleven million crowns.'), []);
  });

  it('is not what a question asks that another sentence follows', () => {
    const asked = recordOf(
      'asked.txt',
      'HELGA THORSEN: Will you close the eastern harbour on Monday? Forty trawlers must move to Brennholm.\n',
    );
    assert.deepEqual(told('The eastern harbour closes on Monday and forty trawlers move to Brennholm.', asked), []);
  });

  it('is not taken from a sentence of which the beginning or the end is too far off', () => {
    const move = 'forty trawlers must move from the eastern harbour to Brennholm on Monday';
    const long =
      'as the man who sat beside my old aunt at the long table in the kitchen by the stove used to tell us all';
    const claim = 'Forty trawlers have to move from the eastern harbour to Brennholm on Monday.';
    const spoken = (words: string) => told(claim, recordOf('long.txt', `HELGA THORSEN: ${words}\n`));
    assert.equal(spoken(`So ${move}, as you all know.`).length, 1);
    assert.deepEqual(spoken(`So ${move}, ${long}, is that what you want?`), []);
    assert.deepEqual(spoken(`Nobody ever said, ${long}, that ${move}.`), []);
  });

  it('shares most of its words with the record, not some', () => {
    assert.deepEqual(told('The ministry said on Monday that it will close forty schools in Brennholm.'), []);
  });

  it('is taken from the first by path of two records that say the same, whichever came first', () => {
    const again = recordOf(
      'statement.txt',
      'HELGA THORSEN: We will close the eastern harbour on Monday, and forty trawlers must move to Brennholm.\n',
    );
    const sentence = 'Forty trawlers have to move from the eastern harbour to Brennholm on Monday.';
    assert.deepEqual(
      told(sentence, session, again).map(({ passage }) => passage.path),
      ['session.vtt'],
    );
    assert.deepEqual(
      told(sentence, again, session).map(({ passage }) => passage.path),
      ['session.vtt'],
    );
  });
});

import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { findMarkedPassages } from '../../../src/core/quotation/marks';
import type { MarkedPassage } from '../../../src/core/quotation/quotation';

const marked = (text: string): readonly MarkedPassage[] => findMarkedPassages(parseArticle(text, { format: 'plain' }));
const texts = (text: string): string[] => marked(text).map(({ span }) => text.slice(span.start, span.end));

describe('findMarkedPassages', () => {
  it('reads every style of marks, with the marks in the span and without them inside', () => {
    for (const [open, close] of ['“”', '""', '‘’', '«»', '„“', '‚‘', '‹›', '””', '»«', "''", '`´', '``', "`'"].map(
      (pair) => [pair[0]!, pair[1]!],
    )) {
      const text = `Mayor Orla Venn told the hall: ${open}The bridge stays shut until spring${close}.`;
      const [passage, ...more] = marked(text);
      assert.deepEqual(more, [], open);
      assert.equal(
        text.slice(passage!.span.start, passage!.span.end),
        `${open}The bridge stays shut until spring${close}`,
      );
      assert.equal(text.slice(passage!.inner.start, passage!.inner.end), 'The bridge stays shut until spring');
      assert.equal(passage!.closed, true);
    }
  });

  it('reads two backticks and two apostrophes as double marks', () => {
    assert.deepEqual(texts("She said ``the ferry is late'' and left."), ["``the ferry is late''"]);
  });

  it('takes no apostrophe for a mark', () => {
    for (const text of [
      'In the ’90s the council’s ferry didn’t run, and the workers’ union knew.',
      "In the '90s the council's ferry didn't run, and the workers' union knew; get 'em out.",
      'Rock ‘n’ roll came in the ‘60s.',
    ]) {
      assert.deepEqual(texts(text), [], text);
    }
  });

  it('keeps the apostrophes inside British single marks', () => {
    const text = '‘We don’t trust the dockers’ union or the council’s figures,’ said Venn.';
    assert.deepEqual(texts(text), ['‘We don’t trust the dockers’ union or the council’s figures,’']);
    const straight = "'We don't trust the dockers' union, and I won't,' said Venn.";
    assert.deepEqual(texts(straight), ["'We don't trust the dockers' union, and I won't,'"]);
  });

  it('counts the depth of nested marks', () => {
    const text = '“He shouted ‘Get off the pier’ at us,” Venn said.';
    assert.deepEqual(
      marked(text).map(({ span, depth }) => [text.slice(span.start, span.end), depth]),
      [
        ['“He shouted ‘Get off the pier’ at us,”', 0],
        ['‘Get off the pier’', 1],
      ],
    );
  });

  it('does not break a quotation at a nickname in the same marks', () => {
    const text = '“I met John “Johnny” Smith on the pier,” Venn said.';
    assert.deepEqual(texts(text), ['“I met John “Johnny” Smith on the pier,”', '“Johnny”']);
    assert.equal(
      texts('"I met John "Johnny" Smith on the pier," Venn said.')[0],
      '"I met John "Johnny" Smith on the pier,"',
    );
  });

  it('ends a mark that is never closed with its paragraph', () => {
    const text = 'Venn said: “The bridge stays shut.\n\nThe hall was silent. “Why?” asked a docker.';
    const [first, second] = marked(text);
    assert.equal(text.slice(first!.span.start, first!.span.end), '“The bridge stays shut.');
    assert.equal(first!.closed, false);
    assert.equal(second!.continues, null);
  });

  it('goes on with a passage whose marks are opened again in the next paragraph', () => {
    const text = 'Venn said: “The bridge stays shut.\n\n“The ferry runs.\n\n“And I stay.”';
    assert.deepEqual(
      marked(text).map(({ closed, continues }) => [closed, continues]),
      [
        [false, null],
        [false, 0],
        [true, 1],
      ],
    );
  });

  it('opens a straight single mark only if it is closed', () => {
    assert.deepEqual(texts("The captain 'Tom and the others left early"), []);
  });

  it('tells a mark typed the wrong way round by the blanks beside it', () => {
    assert.deepEqual(texts('“Go home,“ she said. “Now.”'), ['“Go home,“', '“Now.”']);
  });

  it('knows terms, titles and what is called so-called from speech', () => {
    const scare = (text: string): boolean[] => marked(text).map((passage) => passage.scare);
    assert.deepEqual(scare('The principle of "parity" governs the harbour.'), [true]);
    assert.deepEqual(scare('They speak of ‘othering’ a lot.'), [true]);
    assert.deepEqual(scare('Her film “The Long Tide of Summer” opens today.'), [true]);
    assert.deepEqual(scare('The so-called ‘harbour pact’ failed.'), [true]);
    assert.deepEqual(scare('Venn called the plan “reckless” on Monday.'), [false]);
    assert.deepEqual(scare('“No,” said Venn.'), [false]);
    assert.deepEqual(scare('“We will not move the pier an inch this year.”'), [false]);
  });

  it('takes few words for speech where they fill a sentence or a block', () => {
    const scare = (text: string): boolean[] => marked(text).map((passage) => passage.scare);
    assert.deepEqual(scare('The board met.\n\n“Nobody asked us.”\n\nThe ferry left.'), [false]);
    assert.deepEqual(scare('Tolle stood up. “We leave now.” Then he left.'), [false]);
    assert.deepEqual(scare('« Nous partons demain »'), [false]);
    assert.deepEqual(scare('He saw the sign “No entry.” It was new.'), [true]);
    assert.deepEqual(scare('“The Long Tide”\n\nA novel of the sea.'), [true]);
    assert.deepEqual(scare('“Parity”\n\nA word of the day.'), [true]);
  });

  it('reads nothing in a text without marks, and stays shallow in a text of nothing else', () => {
    assert.deepEqual(marked(''), []);
    assert.ok(marked('“'.repeat(2000)).every(({ depth }) => depth < 3));
  });
});

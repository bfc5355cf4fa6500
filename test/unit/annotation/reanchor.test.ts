import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { Placed } from '../../../src/core/annotation/placed';
import { reanchor } from '../../../src/core/annotation/reanchor';
import { anchorOf } from './events';

const OLD = `# Ferry sinks off Norhaven

The ferry Tern sank in the night of 3 March. Twelve sailors drowned, said Ada Lind, the harbour master.

“We don’t know why,” she said – and added that divers were on their way.

The company has two more ferries. It has owned them since 2019.
`;

/** Where words of the old text are in the new: how they were found, and the words there. */
function find(words: string, now: string, old = OLD): readonly [kind: string, words: string | null] {
  const [placed] = reanchor(old, now, [anchorOf(words, old)]);
  return [placed!.kind, wordsAt(placed!, now)];
}

const wordsAt = (placed: Placed, now: string): string | null =>
  'span' in placed ? now.slice(placed.span.start, placed.span.end) : null;

describe('following a passage into a newer text', () => {
  const twelve = 'Twelve sailors drowned';

  it('finds it where it was', () => {
    assert.deepEqual(find(twelve, OLD), ['exact', twelve]);
  });

  it('finds it where edits before and after it put it', () => {
    const now = OLD.replace('in the night', 'shortly before dawn').replace('two more', 'three more');
    assert.deepEqual(find(twelve, now), ['exact', twelve]);
  });

  it('finds it over broken lines and other quotation marks, dashes and dots', () => {
    const passage = '“We don’t know why,” she said – and added';
    const now = OLD.replace(passage, '"We don\'t know\nwhy," she said -- and added');
    assert.deepEqual(find(passage, now), ['exact', '"We don\'t know\nwhy," she said -- and added']);
    const dots = `${OLD}And then … nothing.\n`;
    assert.deepEqual(find('then … nothing', dots.replace('…', '...'), dots), ['exact', 'then ... nothing']);
  });

  it('finds the right one of two sentences of the same words', () => {
    const old = 'It sank.\n\nNobody saw it.\n\nIt sank.\n\nThe end.\n';
    const second = old.lastIndexOf('It sank.');
    const anchors = anchorsFor(old, [{ start: second, end: second + 8 }]);
    const now = `Headline\n\n${old.replace('It sank.\n\n', '')}`;
    const start = now.indexOf('It sank.');
    assert.deepEqual(reanchor(old, now, anchors), [{ kind: 'exact', span: { start, end: start + 8 } }]);
    const first = anchorsFor(old, [{ start: 0, end: 8 }]);
    assert.deepEqual(reanchor(old, now, first), [{ kind: 'orphan' }]);
  });

  it('finds a sentence whose like before it was deleted, whole', () => {
    const old = 'Team Alpha said that the pump failed at noon.\n\nTeam Beta said that the pump failed at noon.\n';
    const now = 'Team Beta said that the pump failed at noon.\n';
    assert.deepEqual(find('Team Beta said that the pump failed at noon.', now, old), [
      'exact',
      'Team Beta said that the pump failed at noon.',
    ]);
    assert.deepEqual(find('Team Alpha said that the pump failed at noon.', now, old), ['orphan', null]);
  });

  it('finds a paragraph that was moved', () => {
    const paragraph = 'The company has two more ferries. It has owned them since 2019.';
    const now = `${paragraph}\n\n${OLD.replace(`${paragraph}\n`, '')}`;
    assert.deepEqual(find('The company has two more ferries.', now), ['moved', 'The company has two more ferries.']);
  });

  it('finds sentences that were moved apart, short ones too', () => {
    const old =
      'Why? It rained.\nThe pump failed at noon.\nNobody saw it.\nThe crew slept in the hold.\nIt was late.\n';
    const now =
      'Nobody saw it.\nIt was late.\nThe crew slept in the hold.\nThe pump failed at noon.\nWhy? It rained.\n';
    for (const sentence of ['It rained.', 'The pump failed at noon.', 'Nobody saw it.', 'It was late.']) {
      const [kind, words] = find(sentence, now, old);
      assert.match(kind, /^(?:exact|moved)$/, sentence);
      assert.equal(words, sentence);
    }
  });

  it('leaves out whole sentences put in beside a changed word at a border', () => {
    const old = 'It sank at noon. Twelve sailors of the Tern drowned in the night. Nobody knows why.\n';
    const sentence = 'Twelve sailors of the Tern drowned in the night.';
    const head = old.replace('Twelve', 'The sea was calm. Eleven');
    assert.deepEqual(find(sentence, head, old), ['edited', sentence.replace('Twelve', 'Eleven')]);
    const tail = old.replace('night.', 'dark! The sea was calm.');
    assert.deepEqual(find('Twelve sailors of the Tern drowned in the night', tail, old), [
      'edited',
      'Twelve sailors of the Tern drowned in the dark!',
    ]);
  });

  it('prefers the changed sentence elsewhere to one that shares some words where it was', () => {
    const old = 'First line.\nThe ferry Tern sank in the night of 3 March near Norhaven.\nLast line.\n';
    const now =
      'First line.\nThe ferry was built in the yards of Sandwick near Norhaven.\nLast line.\nMiddle.\nThe ferry Tern sank in the night of 4 March near Norhaven.\n';
    const [kind, words] = find('The ferry Tern sank in the night of 3 March near Norhaven.', now, old);
    assert.deepEqual([kind, words], ['edited', 'The ferry Tern sank in the night of 4 March near Norhaven.']);
  });

  it('finds a passage whose words were changed, and says so', () => {
    assert.deepEqual(find(twelve, OLD.replace('Twelve', 'Eleven')), ['edited', 'Eleven sailors drowned']);
    assert.deepEqual(find(twelve, OLD.replace('Twelve sailors', 'Twelve of the sailors')), [
      'edited',
      'Twelve of the sailors drowned',
    ]);
    const sentence = 'Twelve sailors drowned, said Ada Lind, the harbour master.';
    const now = OLD.replace(sentence, 'Twelve sailors drowned, Ada Lind, the harbour master, said.');
    assert.deepEqual(find(sentence, now), ['edited', 'Twelve sailors drowned, Ada Lind, the harbour master, said.']);
  });

  it('finds one that was moved and changed', () => {
    const sentence = 'The company has two more ferries. It has owned them since 2019.';
    const changed = 'The company has three more ferries. It has owned them since 2019.';
    const now = `${changed}\n\n${OLD.replace(`${sentence}\n`, '')}`;
    assert.deepEqual(find(sentence, now), ['edited', changed]);
  });

  it('gives up a deleted sentence, however much another resembles it', () => {
    const old = `${OLD}Twelve sailors were saved, said Ida Lind, the harbour master’s sister.\n`;
    const sentence = 'Twelve sailors drowned, said Ada Lind, the harbour master.';
    assert.deepEqual(find(sentence, old.replace(sentence, ''), old), ['orphan', null]);
  });

  it('gives up a sentence that another took the place of', () => {
    const sentence = 'It has owned them since 2019.';
    assert.deepEqual(find(sentence, OLD.replace(sentence, 'A spokesman was not at his desk.')), ['orphan', null]);
  });

  it('takes no short word elsewhere for a deleted one', () => {
    const now = OLD.replace('two more ', '').replace('The ferry Tern', 'In port two ships waited. The ferry Tern');
    assert.deepEqual(find('two', now), ['orphan', null]);
  });

  it('leaves it to a person when the words now stand in two new places', () => {
    const sentence = 'The company has two more ferries.';
    const rest = OLD.replace(sentence, '');
    const now = `Note: ${sentence}\n\n${rest}\nNote: ${sentence}\n`;
    const [placed] = reanchor(OLD, now, [anchorOf(sentence, OLD)]);
    assert.equal(placed!.kind, 'ambiguous');
  });

  it('keeps apart letters that are no words: emoji, Chinese, combining marks', () => {
    const old = '港口主任说，十二名水手遇难。🚢 Café sank.\n';
    assert.deepEqual(find('十二名水手', `新闻 ${old}`, old), ['exact', '十二名水手']);
    assert.deepEqual(find('十二名水手遇难', old.replace('十二', '十一'), old), ['edited', '十一名水手遇难']);
    const before = '港口主任昨天说十二名水手在夜里遇难。\n';
    const now = before.replace('昨天说十二', '今天称十一');
    assert.deepEqual(find('十二名水手在夜里遇难', now, before), ['edited', '十一名水手在夜里遇难']);
    assert.deepEqual(find('🚢', old.replace('Café', 'It'), old), ['exact', '🚢']);
    assert.deepEqual(find('Café', old.replace('Café', 'Cafe\u0301'), old)[0], 'exact');
  });

  it('cuts no character where dots became one sign and text went between them', () => {
    const [old, now] = ['a \ud800\n\ud800…The ferry sank. a ', '…\n😁…\0'];
    const [placed] = reanchor(old, now, anchorsFor(old, [{ start: 0, end: 8 }]));
    const words = wordsAt(placed!, now);
    assert.doesNotMatch(words ?? '', /\p{Surrogate}/u);
  });

  it('gives every anchor a span of the new text, whatever the texts are', () => {
    const piece = fc.constantFrom(
      'a ',
      'b ',
      'The ferry sank. ',
      '\n',
      '…',
      '’',
      '“',
      '😀',
      '😁',
      '\ud800',
      '\u0301',
      '\0',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (old, now, a, b) => {
        const [start, end] = [a % (old.length + 1), b % (old.length + 1)].sort((x, y) => x - y) as [number, number];
        const [anchor] = anchorsFor(old, [{ start, end }]);
        const [placed] = reanchor(old, now, [anchor!]);
        assert.ok(placed);
        const places = 'span' in placed ? [placed.span] : placed.kind === 'ambiguous' ? placed.places : [];
        for (const { start, end } of places) {
          // between the halves of a character only where the old passage was cut there, too
          const cuts = (text: string, at: number): boolean =>
            /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
          if (!cuts(old, anchor!.start) && !cuts(old, anchor!.end)) assert.ok(!cuts(now, start) && !cuts(now, end));
        }
        for (const span of places) assert.ok(0 <= span.start && span.start <= span.end && span.end <= now.length);
        if (placed.kind === 'exact' || placed.kind === 'moved') {
          const evened = (words: string): string =>
            words.replace(/\s/g, '').replaceAll('…', '...').replaceAll('’', "'").replaceAll('“', '"').normalize('NFC');
          const [span] = places;
          assert.equal(evened(now.slice(span!.start, span!.end)), evened(old.slice(start, end)));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { AnnotationFields, EventBody } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { type Suggestion, suggestionsIn } from '../../../src/core/annotation/suggestions';
import { textId } from '../../../src/core/annotation/text-id';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { decidedFacts, decisionsKey } from '../../../src/core/archive/corrected-facts';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import { packFacts, unpackFacts } from '../../../src/core/archive/packing';
import { bareWord, readSpelling } from '../../../src/core/claim/spelling';
import type { Quotation } from '../../../src/core/speaker/speaker';
import { anchorOf, history } from '../annotation/events';

const OLD = [
  'Mayor Ada Lind and harbour master Tomas Berg met on Tuesday.',
  '“Twelve sailors drowned in the harbour,” Ada Lind said. She said that the port would stay closed for three days.',
  'The pier was closed for five years after the flood.',
].join('\n\n');

const suggested = (text = OLD): readonly Suggestion[] => suggestionsIn(analyzeArticle(text, 'a.md'), text);
const wordsIn = (text: string, spans: Quotation['content']): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

function suggestionOf(words: string, type: Suggestion['type'], text = OLD): Suggestion {
  const found = suggested(text).find((each) => each.type === type && wordsIn(text, each.spans).includes(words));
  assert.ok(found, `“${words}” is not detected`);
  return found;
}

/** The facts of a text after decisions that were made on the old one. */
async function decided(bodies: readonly EventBody[], text = OLD): Promise<ArticleFacts> {
  const state = foldDocument(history(...bodies.map((body) => ['Mira', body] as const)));
  const oldText = async (id: string): Promise<string | null> => (id === textId(OLD) ? OLD : null);
  return decidedFacts(analyzeArticle(text, 'a.md'), text, state, oldText);
}

function quotationOf(facts: ArticleFacts, words: string, text = OLD) {
  const found = facts.quotations.find(({ content }) => wordsIn(text, content).includes(words));
  assert.ok(found, `“${words}” is no quotation`);
  return { ...found, name: found.speaker === null ? null : facts.speakers[found.speaker]!.name };
}

const accept = (words: string, fields: AnnotationFields, corrected?: string): EventBody => {
  const { key, spans } = suggestionOf(words, 'quotation');
  const anchors = corrected === undefined ? anchorsFor(OLD, spans) : [anchorOf(corrected, OLD)];
  return { op: 'add', annotation: words, anchors, fields: { type: 'quotation', suggestion: key, ...fields } };
};
const reject = (words: string, type: Suggestion['type']): EventBody => ({
  op: 'reject',
  suggestion: suggestionOf(words, type).key,
});

describe('facts as people decided', () => {
  it('are those that were detected as long as nobody decided anything on them', async () => {
    const facts = analyzeArticle(OLD, 'a.md');
    const remark: EventBody = {
      op: 'add',
      annotation: 'n',
      anchors: [anchorOf('Tuesday', OLD)],
      fields: { type: 'note', note: 'Which?' },
    };
    const state = foldDocument(history(['Mira', remark]));
    assert.equal(await decidedFacts(facts, OLD, state, async () => null), facts);
  });

  it('lack a quotation that is none, and what it says is the article’s own', async () => {
    const facts = await decided([reject('Twelve sailors', 'quotation')]);
    assert.ok(!facts.quotations.some(({ content }) => wordsIn(OLD, content).includes('Twelve')));
    const claim = facts.claims.find(({ start, end }) => OLD.slice(start, end).includes('Twelve'));
    assert.deepEqual([claim?.speaker, claim?.quoted], [null, false]);
  });

  it('lack a rejected claim after edits elsewhere, until its words change', async () => {
    const has = async (text: string, words: string): Promise<boolean> =>
      (await decided([reject('five years', 'claim')], text)).claims.some(({ start, end }) =>
        text.slice(start, end).includes(words),
      );
    assert.equal(await has(OLD, 'five years'), false);
    assert.equal(await has(`A head\n\n${OLD}`, 'five years'), false);
    assert.equal(await has(OLD.replace('five years', 'six years'), 'six years'), true);
  });

  it('lack of several quotations with the same words only the one that was rejected, wherever it moved', async () => {
    const answer = (name: string): string => `“We have no comment on the ferry,” ${name} said on Tuesday.`;
    const twice = [OLD, answer('Ada Lind'), answer('Tomas Berg')].join('\n\n');
    const same = suggested(twice).filter(
      ({ type, spans }) => type === 'quotation' && wordsIn(twice, spans).includes('comment'),
    );
    assert.equal(same.length, 2);
    const left = async (rejected: typeof same, text = twice): Promise<(string | undefined)[]> => {
      const bodies = rejected.map(
        ({ key, spans }) =>
          ['Mira', { op: 'reject', suggestion: key, anchors: anchorsFor(twice, spans) } as EventBody] as const,
      );
      const oldText = async (id: string): Promise<string | null> => (id === textId(twice) ? twice : null);
      const state = foldDocument(history(...bodies));
      const facts = await decidedFacts(analyzeArticle(text, 'a.md'), text, state, oldText);
      return facts.quotations
        .filter(({ content }) => wordsIn(text, content).includes('comment'))
        .map(({ speaker }) => facts.speakers[speaker!]?.name);
    };
    assert.deepEqual(await left(same.slice(0, 1)), ['Tomas Berg']);
    assert.deepEqual(await left(same.slice(1)), ['Ada Lind']);
    assert.deepEqual(await left(same), []);
    assert.deepEqual(await left([same[1]!, same[1]!]), ['Ada Lind']);
    const later = twice.replace('The pier was', `${'It rained on the quays of Norhaven. '.repeat(9)}The pier was`);
    assert.deepEqual(await left(same.slice(0, 1), later), ['Tomas Berg']);
    assert.deepEqual(await left(same.map((each) => ({ ...each, spans: [] })).slice(0, 1)), []);
  });

  it('hold a quotation once that two people accepted, with the speaker that one of them corrected', async () => {
    const before = analyzeArticle(OLD, 'a.md').quotations.length;
    const corrected = accept('Twelve sailors', { speaker: 'Tomas Berg' });
    const plain: EventBody = { ...accept('Twelve sailors', {}), annotation: 'again' } as EventBody;
    for (const both of [
      [corrected, plain],
      [plain, corrected],
    ]) {
      const facts = await decided(both);
      assert.equal(facts.quotations.length, before);
      assert.equal(quotationOf(facts, 'Twelve').name, 'Tomas Berg');
    }
  });

  it('hold what two people marked and nobody detected once, as the later has it', async () => {
    const mark = (annotation: string, speaker: string): EventBody => ({
      op: 'add',
      annotation,
      anchors: [anchorOf('The pier was closed', OLD)],
      fields: { type: 'quotation', speaker },
    });
    const facts = await decided([mark('one', 'Ada Lind'), mark('two', 'Tomas Berg')]);
    assert.equal(facts.quotations.length, analyzeArticle(OLD, 'a.md').quotations.length + 1);
    assert.equal(quotationOf(facts, 'The pier').name, 'Tomas Berg');
  });

  it('name the speaker that a person named, in whose voice the claim then is', async () => {
    const facts = await decided([accept('Twelve sailors', { speaker: 'Tomas Berg' })]);
    const { name, speaker, score } = quotationOf(facts, 'Twelve');
    assert.deepEqual([name, score], ['Tomas Berg', 1]);
    const claim = facts.claims.find(({ start, end }) => OLD.slice(start, end).includes('Twelve'));
    assert.equal(claim?.speaker, speaker);
    assert.equal(quotationOf(facts, 'three days').name, 'Ada Lind');
  });

  it('take the mention of somebody who did not say it for no source, and turn “she” to who did', async () => {
    const named = await decided([accept('Twelve sailors', { speaker: 'Tomas Berg' })]);
    assert.equal(quotationOf(named, 'Twelve').source, null);
    const turned = await decided([accept('three days', { speaker: 'Eva Holm' })]);
    const { source, speaker } = quotationOf(turned, 'three days');
    assert.equal(OLD.slice(source!.start, source!.end), 'She');
    assert.ok(turned.speakers[speaker!]!.mentions.some(({ start }) => start === source!.start));
    const ada = turned.speakers.find(({ name }) => name === 'Ada Lind')!;
    assert.ok(!ada.mentions.some(({ start }) => start === source!.start));
  });

  it('know a speaker whom the article does not name, and that nobody is named', async () => {
    assert.equal(quotationOf(await decided([accept('Twelve', { speaker: 'Eva Holm' })]), 'Twelve').name, 'Eva Holm');
    assert.equal(quotationOf(await decided([accept('Twelve', { speaker: null })]), 'Twelve').name, null);
  });

  it('take a speaker who is new to the article for what the name or the person says', async () => {
    const kindOf = async (fields: AnnotationFields): Promise<string> => {
      const facts = await decided([accept('Twelve', fields)]);
      return facts.speakers[quotationOf(facts, 'Twelve').speaker!]!.kind;
    };
    assert.equal(await kindOf({ speaker: 'Ministry of Health' }), 'organization');
    assert.equal(await kindOf({ speaker: 'Eva Holm' }), 'person');
    assert.equal(await kindOf({ speaker: 'Havn' }), 'person');
    assert.equal(await kindOf({ speaker: 'a senior official' }), 'unnamed');
    assert.equal(await kindOf({ speaker: 'HVN' }), 'organization');
    assert.equal(await kindOf({ speaker: 'Havn', speakerKind: 'organization' }), 'organization');
    assert.equal(await kindOf({ speaker: 'Ada Lind', speakerKind: 'organization' }), 'person');
  });

  it('have the passage that a person gave to a quotation, and its first words', async () => {
    const facts = await decided([accept('Twelve sailors', {}, 'Twelve sailors drowned')]);
    const { content, excerpt, name } = quotationOf(facts, 'Twelve');
    assert.equal(wordsIn(OLD, content), 'Twelve sailors drowned');
    assert.equal(excerpt, 'Twelve sailors drowned');
    assert.equal(name, 'Ada Lind');
  });

  it('have one quotation after an edit of the words that the correction leaves out', async () => {
    const text = OLD.replace('in the harbour,”', 'in the great harbour,”');
    const facts = await decided([accept('Twelve sailors', { speaker: 'Tomas Berg' }, 'Twelve sailors drowned')], text);
    const found = facts.quotations.filter(({ content }) => wordsIn(text, content).includes('Twelve'));
    assert.deepEqual(
      found.map(({ content }) => wordsIn(text, content)),
      ['Twelve sailors drowned'],
    );
    assert.equal(quotationOf(facts, 'Twelve', text).name, 'Tomas Berg');
  });

  it('have a quotation that nobody detected, in its place among the others', async () => {
    const mark: EventBody = {
      op: 'add',
      annotation: 'own',
      anchors: [anchorOf('met on Tuesday', OLD)],
      fields: { type: 'quotation', speaker: 'Eva Holm' },
    };
    const facts = await decided([mark]);
    const [first] = facts.quotations;
    assert.equal(wordsIn(OLD, first!.content), 'met on Tuesday');
    assert.deepEqual([first!.type, first!.class, first!.cue], ['indirect', 'assertion', null]);
  });

  it('give a claim the passage and the voice that a person gave it, and no word from outside of it', async () => {
    const { key } = suggestionOf('five years', 'claim');
    const correct: EventBody = {
      op: 'add',
      annotation: 'c',
      anchors: [anchorOf('closed for five years', OLD)],
      fields: { type: 'claim', suggestion: key, speaker: 'Tomas Berg' },
    };
    const facts = await decided([correct]);
    const index = facts.claims.findIndex(({ start, end }) => OLD.slice(start, end) === 'closed for five years');
    assert.notEqual(index, -1);
    assert.equal(facts.speakers[facts.claims[index]!.speaker!]!.name, 'Tomas Berg');
    const { frame, spelling, start, quantities, end } = facts.claims[index]!;
    const places = readSpelling(frame.split(' ').map(bareWord), spelling, start)!;
    assert.deepEqual(
      places.map((place) => OLD.slice(place.start, place.end)),
      ['closed', 'five years'],
    );
    assert.ok(quantities.every((each) => each.start >= start && each.end <= end));
  });

  it('correct one of two places of the same words, the nearest, and leave the other', async () => {
    const twice = `${OLD}\n\n“Twelve sailors drowned in the harbour,” Tomas Berg said.`;
    const { key } = suggestionOf('Twelve sailors', 'quotation');
    const anchor = anchorsFor(twice, [{ start: twice.lastIndexOf('“Twelve'), end: twice.lastIndexOf('”') }])[0]!;
    const state = foldDocument(
      history([
        'Mira',
        {
          op: 'add',
          annotation: 'a',
          anchors: [anchor],
          fields: { type: 'quotation', suggestion: key, speaker: 'Eva Holm' },
        },
      ]),
    );
    const facts = await decidedFacts(analyzeArticle(twice, 'a.md'), twice, state, async () => null);
    const names = facts.quotations
      .filter(({ content }) => wordsIn(twice, content).includes('Twelve'))
      .map(({ speaker }) => facts.speakers[speaker!]!.name);
    assert.deepEqual(names, ['Ada Lind', 'Eva Holm']);
  });

  it('come through packing as they are', async () => {
    const facts = await decided([accept('Twelve', { speaker: 'Eva Holm' }, 'Twelve sailors drowned')]);
    assert.deepEqual(unpackFacts(packFacts(facts)), facts);
  });

  it('depend on nothing that a status or a remark changes', () => {
    const events = history(['Mira', accept('Twelve', { speaker: 'Eva Holm' })]);
    const status: EventBody = { op: 'set', annotation: 'Twelve', fields: { status: 'verified' } };
    const named: EventBody = { op: 'set', annotation: 'Twelve', fields: { speaker: 'Ada Lind' } };
    const keyAfter = (body: EventBody): string =>
      decisionsKey(foldDocument(history(['Mira', accept('Twelve', { speaker: 'Eva Holm' })], ['Mira', body])));
    assert.equal(keyAfter(status), decisionsKey(foldDocument(events)));
    assert.notEqual(keyAfter(named), decisionsKey(foldDocument(events)));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { inEnglish } from '../../../src/core/text/message';
import { disagreementsOf, factsOf } from './archive';

const SEVEN = 'The Alliance of Varland expelled seven Ostish envoys over the poisoning in Brunnhaven on Tuesday.';
const EIGHT = 'The Alliance of Varland expelled eight Ostish envoys over the poisoning in Brunnhaven on Tuesday.';
const OTHER = 'The national library of Meridia bought a medieval atlas at an auction in Lowmarket.';

describe('disagreements of an archive', () => {
  it('name both figures, both sources and why the same thing is meant', () => {
    const engine = new Disagreements();
    engine.replace('a.txt', factsOf(SEVEN, 'Morning Post'));
    engine.replace('b.txt', factsOf(EIGHT, 'Daily Harbour'));
    const [found, ...more] = engine.all();
    assert.deepEqual(more, []);
    assert.equal(found!.kind, 'number');
    assert.equal(found!.level, 'warning');
    assert.match(
      inEnglish(found!.explanation),
      /7 Ostish envoys.*Morning Post.*8 Ostish envoys.*Daily Harbour.*Varland/,
    );
  });

  it('count the articles that rest on one report as one origin', () => {
    const engine = new Disagreements();
    const facts = factsOf(EIGHT, 'Evening Mail');
    const { end } = facts.claims[0]!;
    const accounts = [
      { kind: 'outlet', name: 'The Daily Harbour', start: end - 5, end, scope: { start: 0, end } },
    ] as const;
    engine.replace('a.txt', factsOf(SEVEN, 'Morning Post'));
    engine.replace('b.txt', factsOf(EIGHT, 'Daily Harbour'));
    engine.replace('c.txt', { ...facts, accounts });
    assert.match(inEnglish(engine.all()[0]!.explanation), /; 2 articles, one origin: The Daily Harbour; both tell of/);
    engine.replace('c.txt', facts);
    assert.doesNotMatch(inEnglish(engine.all()[0]!.explanation), /origin/);
  });

  it('name a paper that speaks for itself once', () => {
    const engine = new Disagreements();
    const facts = factsOf(SEVEN, 'Morning Post');
    const speakers = [{ name: 'Morning Post', kind: 'organization', aliases: [], roles: [], mentions: [] } as const];
    engine.replace('a.txt', { ...facts, speakers, claims: facts.claims.map((claim) => ({ ...claim, speaker: 0 })) });
    engine.replace('b.txt', factsOf(EIGHT, 'Daily Harbour'));
    assert.match(inEnglish(engine.all()[0]!.explanation), /\(Morning Post\)/);
  });

  it('point to both passages and to the figures in them', () => {
    const [found] = disagreementsOf({ 'a.txt': SEVEN, 'b.txt': EIGHT });
    assert.deepEqual(
      found!.passages.map(({ path, start, end }) => [path, start, end]),
      [
        ['a.txt', 0, SEVEN.length],
        ['b.txt', 0, EIGHT.length],
      ],
    );
    const [first, second] = found!.passages;
    assert.equal(SEVEN.slice(first!.focus!.start, first!.focus!.end), 'seven Ostish envoys');
    assert.equal(EIGHT.slice(second!.focus!.start, second!.focus!.end), 'eight Ostish envoys');
  });

  it('are one for one conflict set, however many papers repeat a figure', () => {
    const found = disagreementsOf({ 'a.txt': SEVEN, 'b.txt': EIGHT, 'c.txt': EIGHT });
    assert.equal(found.length, 1);
    assert.equal(found[0]!.passages.length, 3);
  });

  it('are one for one conflict set, whoever gives the figure', () => {
    const told = (text: string, name: string): string => text.replace('.', `, ${name} said.`);
    const texts = ['Ada Roe', 'Ben Holt', 'Cara Lind', 'Dan Moss'].flatMap((name) => [
      told(SEVEN, name),
      told(EIGHT, name),
    ]);
    const sure = disagreementsOf(Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]))).filter(
      ({ level }) => level === 'warning',
    );
    assert.deepEqual(
      sure.map(({ passages }) => passages.length),
      [texts.length],
    );
  });

  it('are two where two towns are told of in the same words, though their figures may have to do with each other', () => {
    const fire = (town: string, killed: number): string =>
      `The fire in the ${town} cannery on Friday night killed ${killed} workers, the police in ${town} said.`;
    const sure = disagreementsOf({
      'a.txt': fire('Brennholm', 22),
      'b.txt': fire('Brennholm', 31),
      'c.txt': fire('Drisdale', 28),
      'd.txt': fire('Drisdale', 37),
    }).filter(({ level }) => level === 'warning');
    assert.deepEqual(
      sure.map(({ passages }) => passages.map(({ path }) => path)),
      [
        ['a.txt', 'b.txt'],
        ['c.txt', 'd.txt'],
      ],
    );
  });

  it('are never sure of what would only be if something else were', () => {
    const supposed = EIGHT.replace('The Alliance of Varland', 'They asked whether the Alliance of Varland');
    const levels = disagreementsOf({ 'a.txt': SEVEN, 'b.txt': supposed }).map(({ level }) => level);
    assert.deepEqual(levels, ['info']);
  });

  it('do not join articles about different things', () => {
    assert.deepEqual(disagreementsOf({ 'a.txt': SEVEN, 'b.txt': OTHER }), []);
  });

  it('do not hold an older event of the same kind against a newer one', () => {
    const engine = new Disagreements();
    engine.replace('2018.txt', factsOf(SEVEN, null, '2018-03-27'));
    engine.replace('2021.txt', factsOf(EIGHT, null, '2021-10-07'));
    assert.deepEqual(engine.all(), []);
  });

  it('keep their identity while both passages stay as they are', () => {
    const [before] = disagreementsOf({ 'a.txt': SEVEN, 'b.txt': EIGHT });
    const [after] = disagreementsOf({ 'a.txt': SEVEN, 'b.txt': `${EIGHT} The envoys left at once.` });
    assert.equal(after!.id, before!.id);
  });

  it('vanish with their article', () => {
    const engine = new Disagreements();
    engine.replace('a.txt', factsOf(SEVEN));
    engine.replace('b.txt', factsOf(EIGHT));
    engine.remove('a.txt');
    assert.deepEqual(engine.all(), []);
    assert.deepEqual(engine.story('b.txt'), []);
  });

  it('are asked for by article, in the same order', () => {
    const engine = new Disagreements();
    engine.replace('a.txt', factsOf(SEVEN));
    engine.replace('b.txt', factsOf(EIGHT));
    engine.replace('c.txt', factsOf(OTHER));
    assert.deepEqual(engine.at('b.txt'), engine.all());
    assert.deepEqual(engine.at('c.txt'), []);
    engine.remove('b.txt');
    assert.deepEqual(engine.at('a.txt'), []);
  });

  it('are the same where somebody else keeps the claims', () => {
    const kept = new Map([SEVEN, EIGHT, OTHER].map((text, index) => [`${index}.txt`, factsOf(text, 'Morning Post')]));
    const [sharing, keeping] = [new Disagreements((path) => kept.get(path)!), new Disagreements()];
    for (const engine of [sharing, keeping]) for (const [path, facts] of kept) engine.replace(path, facts);
    assert.equal(sharing.all().length, 1);
    assert.deepEqual(sharing.all(), keeping.all());
  });

  it('of other articles stay the same objects when one changes', () => {
    const engine = new Disagreements();
    const [fleet, more] = ['six', 'nine'].map(
      (count) => `The port of Quillmouth sold ${count} dredgers to Tarnland in May.`,
    );
    engine.replace('a.txt', factsOf(SEVEN));
    engine.replace('b.txt', factsOf(EIGHT));
    engine.replace('c.txt', factsOf(fleet!));
    engine.replace('d.txt', factsOf(more!));
    const [kept] = engine.at('c.txt');
    assert.ok(kept !== undefined);
    engine.replace('b.txt', factsOf(EIGHT.replace('eight', 'nine')));
    assert.equal(engine.all().length, 2);
    assert.ok(engine.all().includes(kept));
  });

  it('are those of a fresh reading after any sequence of edits', () => {
    const born = 'The painter Ada Brunn was born in 1961.';
    const texts = [
      SEVEN,
      EIGHT,
      `${OTHER} ${born}`,
      `${SEVEN} ${OTHER}`,
      EIGHT.replace('eight', 'nine'),
      '',
      born.replace('1961', '1963'),
    ].map((text) => factsOf(text));
    const path = fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt');
    const edit = fc.tuple(path, fc.integer({ min: -1, max: texts.length - 1 }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const edited = new Disagreements();
        const last = new Map<string, number>();
        for (const [name, index] of edits) {
          // asking in between must not matter
          if (index % 2 === 0) edited.all();
          if (index < 0) edited.remove(name);
          else edited.replace(name, texts[index]!);
          last.set(name, index);
        }
        const fresh = new Disagreements();
        for (const [name, index] of [...last].sort()) if (index >= 0) fresh.replace(name, texts[index]!);
        assert.deepEqual(edited.all(), fresh.all());
        for (const name of last.keys()) {
          const there = fresh.all().filter(({ passages }) => passages.some(({ path }) => path === name));
          assert.deepEqual(edited.at(name), there);
        }
        assert.deepEqual(edited.story('a.txt'), fresh.story('a.txt'));
      }),
    );
  });
});

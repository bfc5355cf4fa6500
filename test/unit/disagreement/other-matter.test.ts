import assert from 'node:assert/strict';
import { disagreementsOf } from './archive';

/** Levels and kinds of what two texts disagree about, hints left out. */
const shown = (a: string, b: string): readonly string[] =>
  disagreementsOf({ 'a.txt': a, 'b.txt': b })
    .filter(({ level }) => level !== 'hint')
    .map(({ kind }) => kind);

/** Each: a sentence, one that speaks of another matter, one that disagrees; and of what kind that disagreement is. */
const cases: Readonly<Record<string, readonly [one: string, other: string, clash: string, kind: string]>> = {
  'another town': [
    'Rents in Hallow rose by 12 percent last year after the harbour board sold its houses.',
    'Rents in Orsk rose by 9 percent last year after the harbour board sold its houses.',
    'Rents in Hallow rose by 9 percent last year after the harbour board sold its houses.',
    'number',
  ],
  'another place of the same kind of crime': [
    'Three men were shot dead in Hallow on Monday outside a ferry hall.',
    'Five men were shot dead in Orsk on Monday outside a ferry hall.',
    'Five men were shot dead in Hallow on Monday outside a ferry hall.',
    'number',
  ],
  'another place named elsewhere in the sentence': [
    'Police said on Monday that five ferries of the Brannock company had sunk in a storm near Hallow.',
    'In Orsk, police said on Monday, nine ferries of the Brannock company had sunk in a storm.',
    'Police said on Monday that nine ferries of the Brannock company had sunk in a storm near Hallow.',
    'number',
  ],
  'what will come': [
    'The council of Hallow closed the harbour bridge.',
    'The council of Hallow will open the harbour bridge.',
    'The council of Hallow opened the harbour bridge.',
    'antonym',
  ],
  'what has yet to come': [
    'The council of Hallow is due to close the ferry harbour.',
    'The council of Hallow has not closed the ferry harbour.',
    'The council of Hallow is not due to close the ferry harbour.',
    'negation',
  ],
  'another quarter': [
    'The Brannock ferry company earned 40 million crowns in the first quarter.',
    'The Brannock ferry company earned 55 million crowns in the second quarter.',
    'The Brannock ferry company earned 55 million crowns in the first quarter.',
    'number',
  ],
  'another round of a vote': [
    'The 1st round of the vote in Hallow was won by Dana Holt with 41 percent.',
    'The second round of the vote in Hallow was won by Dana Holt with 53 percent.',
    'The first round of the vote in Hallow was won by Dana Holt with 53 percent.',
    'number',
  ],
  'a rate over another period': [
    'The harbour clinic in Hallow treats 400 patients a day.',
    'The harbour clinic in Hallow treats 146,000 patients a year.',
    'The harbour clinic in Hallow treats 900 patients a day.',
    'number',
  ],
  'a rough figure that may be the other': [
    'About 200 dockers marched through Hallow on Monday.',
    'About 210 dockers marched through Hallow on Monday.',
    'About 350 dockers marched through Hallow on Monday.',
    'number',
  ],
  'another scale': [
    'The temperature in the harbour of Hallow fell to 12 degrees on Monday.',
    'The temperature in the harbour of Hallow fell to 54 degrees Fahrenheit on Monday.',
    'The temperature in the harbour of Hallow fell to 17 degrees on Monday.',
    'number',
  ],
  'a scale by its letter': [
    'The temperature in the harbour of Hallow rose to 12 C on Monday.',
    'The temperature in the harbour of Hallow rose to 54 F on Monday.',
    'The temperature in the harbour of Hallow rose to 17 C on Monday.',
    'number',
  ],
  'a part of those counted': [
    'Thirty people were injured when the ferry bus overturned near Hallow on Monday.',
    'Eight people were seriously injured when the ferry bus overturned near Hallow on Monday.',
    'Eight people were injured when the ferry bus overturned near Hallow on Monday.',
    'number',
  ],
  'some of those counted': [
    'Forty ships were held in the strait of Hallow on Sunday, the harbour office said.',
    'Twelve Varlandic ships were held in the strait of Hallow on Sunday, the harbour office said.',
    'Twelve ships were held in the strait of Hallow on Sunday, the harbour office said.',
    'number',
  ],
  'a part that the other names besides': [
    'The storm destroyed 120 houses along the coast, 45 of them in Hallow, the harbour office said on Monday.',
    'The storm destroyed 45 houses in Hallow, the harbour office said on Monday.',
    'The storm destroyed 90 houses along the coast, the harbour office said on Monday.',
    'number',
  ],
  'a floor that is a manner of speaking': [
    'More than 20 states have recalled envoys from Varland.',
    'More than a dozen states have recalled envoys from Varland.',
    'Thirteen states have recalled envoys from Varland.',
    'number',
  ],
  'a day that was only planned': [
    'The harbour bridge in Hallow was due to open on 4 May, the treasurer said.',
    'The harbour bridge in Hallow opened on 18 May after delays.',
    'The harbour bridge in Hallow was due to open on 18 May, the treasurer said.',
    'date',
  ],
  'what would only be if something were done': [
    'The council of Hallow rejected the harbour plan on Monday.',
    'If the council of Hallow approves the harbour plan on Monday, work begins in May.',
    'The council of Hallow approved the harbour plan on Monday.',
    'antonym',
  ],
  'what would be denied if it were not done': [
    'The council of Hallow closed the ferry harbour.',
    'If the council of Hallow does not close the ferry harbour, the sailors will strike.',
    'The council of Hallow did not close the ferry harbour.',
    'negation',
  ],
  'a state that something would have': [
    'Varland closed its diplomatic mission to the Ostbruck Alliance in May.',
    'Varland would suspend its diplomatic mission to the Ostbruck Alliance if the talks failed.',
    'Varland suspended its diplomatic mission to the Ostbruck Alliance in May.',
    'status',
  ],
  'what is planned': [
    'The council of Hallow opened the harbour bridge.',
    'The council of Hallow plans to close the harbour bridge.',
    'The council of Hallow closed the harbour bridge.',
    'antonym',
  ],
  'another act': [
    'The mayor Orla Fenwick was born in Hallow in 1961.',
    'The mayor Orla Fenwick was elected in Hallow in 1998.',
    'The mayor Orla Fenwick was born in Hallow in 1968.',
    'date',
  ],
};

describe('a clash of nearly equal sentences', () => {
  for (const [what, [one, other, clash, kind]] of Object.entries(cases)) {
    it(`is at most a hint where one tells of ${what}`, () => {
      assert.deepEqual(shown(one, other), []);
      assert.deepEqual(shown(one, clash), [kind]);
    });
  }

  it('is at most a hint where one counts another group', () => {
    const [women, men] = ['women', 'men'].map((who) => `The strike left 40 ${who} without work in the port of Hallow.`);
    assert.deepEqual(shown(women!, men!), []);
    const coxswain = 'The coxswain of the Hallow lifeboat is a woman from the northern islands.';
    assert.deepEqual(shown(coxswain, coxswain.replace('woman', 'man')), ['antonym']);
  });
});

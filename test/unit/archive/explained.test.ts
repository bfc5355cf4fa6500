import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import { explanationOf } from '../../../src/core/archive/explained';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import type { SpeakerDecisions } from '../../../src/core/speaker/decisions';
import { inEnglish } from '../../../src/core/text/message';

const told = (passengers: number, clerk: string): string =>
  `The ferry to Brunnhaven ran aground off Ostervik on 2 March 2027 with ${passengers} passengers on board, harbour clerk ${clerk} said.\n`;

/** What the one disagreement of two articles is explained as. */
function explained(decisions: SpeakerDecisions | null, other = 'Tilda Marrow'): string {
  const [archive, engine] = [new Archive(), new Disagreements()];
  for (const [path, text] of [
    ['one.txt', told(140, 'Tilda Marrow')],
    ['two.txt', told(170, other)],
  ] as const) {
    const facts = analyzeArticle(text, path);
    archive.replace(path, facts);
    engine.replace(path, facts);
  }
  if (decisions) archive.decide(decisions);
  archive.identifyPeople(() => false);
  const [found, ...more] = engine.all();
  assert.deepEqual(more, []);
  return inEnglish(explanationOf(found!, archive));
}

const marrow = { name: 'Tilda Marrow', kind: 'person' } as const;
const renamed = { speaker: marrow, shown: 'Tilda Marrow-Brandt', time: '2027-03-03T09:00:00Z' };

describe('the explanation of a disagreement', () => {
  it('names speakers as the articles do where nobody decided on them', () => {
    const found = explained(null, 'Jon Faber');
    assert.match(found, /140 passengers \(Tilda Marrow in one\.txt\) against 170 passengers \(Jon Faber in two\.txt\)/);
  });

  it('has the name that a person gave to a speaker, and no other', () => {
    const found = explained({ pairs: [], names: [renamed] }, 'Jon Faber');
    assert.match(found, /\(Tilda Marrow-Brandt in one\.txt\) against 170 passengers \(Jon Faber in two\.txt\)/);
  });

  it('has one name for two who were merged', () => {
    const faber = { name: 'Jon Faber', kind: 'person' } as const;
    const merged = { speakers: [marrow, faber], same: true, time: '2027-03-03T09:00:00Z' } as const;
    const found = explained({ pairs: [merged], names: [renamed] }, 'Jon Faber');
    assert.match(found, /\(Tilda Marrow-Brandt in one\.txt\) against .* \(Tilda Marrow-Brandt in two\.txt\)/);
  });

  it('says what was found in the same words as before', () => {
    assert.match(explained({ pairs: [], names: [renamed] }), /^Different figures: .*; both tell of: ferry, .*clerk\.$/);
  });
});

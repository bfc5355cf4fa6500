import assert from 'node:assert/strict';
import { describeDate } from '../../../src/core/disagreement/describe-date';
import { describeQuantity } from '../../../src/core/disagreement/describe-quantity';
import { pluralOf } from '../../../src/core/disagreement/plural';
import { readStatement } from '../../../src/core/disagreement/statement';
import { claimsOf } from '../claim/read';

function shown(text: string): string {
  const statement = readStatement(claimsOf(text)[0]!, 0);
  return describeQuantity(statement.claim.quantities[0]!, statement);
}

describe('a figure in an explanation', () => {
  for (const [text, expected] of [
    ['The mill in Tarnland dismissed eleven workers.', '11 workers'],
    ['The mill in Tarnland dismissed one worker.', '1 worker'],
    ['Tarnland expelled at least eight Ostish officials on Monday.', 'at least 8 Ostish officials'],
    ['The theatre in Lowmarket cost 6,800,000 crowns.', '6.8 million crowns'],
    ['The theatre in Lowmarket cost $4,500,000.', '$4.5 million'],
    ['The library of Meridia bought 14,250 maps.', '14,250 maps'],
    ['The fire in Quillmouth lasted for 12 hours.', '12 hours'],
    ['About 30 percent of voters in Quillmouth stayed at home.', 'about 30 % of voters'],
    ['At most one third of officials stayed in Quillmouth on Monday.', 'at most a third of officials'],
    ['An earthquake of magnitude 6.1 shook Quillmouth.', 'magnitude 6.1'],
    ['Two thirds of officials in Quillmouth resigned.', 'two thirds of officials'],
  ] as const) {
    it(`is written as a person would: ${expected}`, () => assert.equal(shown(text), expected));
  }
});

describe('a plural', () => {
  for (const [noun, expected] of [
    ['worker', 'workers'],
    ['city', 'cities'],
    ['convoy', 'convoys'],
    ['bus', 'buses'],
    ['policeman', 'policemen'],
    ['German', 'Germans'],
    ['person', 'people'],
    ['grandchild', 'grandchildren'],
    ['dead', 'dead'],
    ['injured', 'injured'],
    ['aircraft', 'aircraft'],
    ['seed', 'seeds'],
  ] as const) {
    it(`of ${noun} is ${expected}`, () => assert.equal(pluralOf(noun), expected));
  }
});

describe('a date in an explanation', () => {
  for (const [key, expected] of [
    ['2014-10-06', '6 October 2014'],
    ['2014-10', 'October 2014'],
    ['2014', '2014'],
    ['--10-06', '6 October'],
    ['tuesday', 'Tuesday'],
    ['2014-13-06', '2014-13-06'],
  ] as const) {
    it(`is written as a person would: ${expected}`, () => assert.equal(describeDate(key), expected));
  }
});

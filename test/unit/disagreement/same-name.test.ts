import assert from 'node:assert/strict';
import { sameName } from '../../../src/core/disagreement/same-name';

describe('one name in two spellings', () => {
  const same: readonly (readonly [string, string])[] = [
    ['brunn', 'ada brunn'],
    ['sergei orlan', 'sergey orlan'],
    ['u.s.', 'american'],
    ['imf', 'international monetary fund'],
    ['mr. stellan', 'john stellan'],
    ['doug fairn', 'douglas fairn'],
    ['mayor doug fairn', 'douglas fairn'],
    ['mayor fairn', 'mayor douglas fairn'],
    ['douglas k. fairn', 'douglas karl fairn'],
  ];
  for (const [a, b] of same) it(`is “${a}” and “${b}”`, () => assert.ok(sameName(a, b) && sameName(b, a)));

  const different: readonly (readonly [string, string])[] = [
    ['ada brunn', 'ida stellan'],
    ['ostbruck', 'varland'],
    ['france', 'germany'],
    ['mayor john fairn', 'mayor jane fairn'],
    ['deputy mayor john fairn', 'deputy mayor jane fairn'],
    ['douglas karl fairn', 'douglas emil fairn'],
    ['paul fairn', 'paula fairn'],
    ['orn-25', 'orn-26'],
  ];
  for (const [a, b] of different) it(`is not “${a}” and “${b}”`, () => assert.ok(!sameName(a, b) && !sameName(b, a)));
});

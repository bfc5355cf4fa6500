import assert from 'node:assert/strict';
import { compareGivenNames, type Likeness, nameGender, parsePersonName } from '../../../src/core/speaker/person-name';

const parsed = (name: string) => parsePersonName(name.split(' '));
const likeness = (a: string, b: string): Likeness => compareGivenNames(parsed(a), parsed(b));

describe('parsePersonName', () => {
  it('takes given, middle and family name apart, folded', () => {
    assert.deepEqual(parsed('Ólafur Jón Brandt'), {
      given: 'olafur',
      middle: ['jon'],
      surname: 'brandt',
      suffix: null,
    });
    assert.deepEqual(parsed('Korvak'), { given: null, middle: [], surname: 'korvak', suffix: null });
  });

  it('keeps particles with the family name', () => {
    assert.equal(parsed('Hendrik van der Meulen').surname, 'van der meulen');
    assert.equal(parsed('van der Meulen').surname, 'van der meulen');
    assert.equal(parsed('Omar bin Saleh').surname, 'bin saleh');
  });

  it('takes a particle that is a given name too for one before a single surname', () => {
    for (const name of ['Ben Carter', 'Al Hobbs', 'Mac Lowe', 'Della Ford', 'Del Castle', 'Abu Sayed']) {
      const [given, surname] = name.toLowerCase().split(' ');
      assert.deepEqual([parsed(name).given, parsed(name).surname], [given, surname], name);
    }
    assert.equal(parsed('Von Hagen').given, null);
  });

  it('reads initials one by one, and suffixes apart', () => {
    assert.deepEqual(parsed('J.K. Haldane Jr.'), { given: 'j', middle: ['k'], surname: 'haldane', suffix: 'jr' });
    assert.equal(parsed('Robert Haldane MP').suffix, null);
  });

  it('finds a family name that stands first', () => {
    for (const name of ['Xi Weiming', 'Kim Sung-ho', 'KORVAK Ivana', 'Nemeth Viktor']) {
      assert.equal(parsed(name).surname, name.split(' ')[0]!.toLowerCase(), name);
    }
    assert.equal(parsed('Kim Haldane').surname, 'haldane');
  });
});

describe('nameGender', () => {
  it('is told by given names, also by the first of two', () => {
    assert.equal(nameGender(parsed('Anna Berg')), 'female');
    assert.equal(nameGender(parsed('Jean-Marc Orlik')), null);
    assert.equal(nameGender(parsed('Q. Peter Orlik')), 'male');
    assert.equal(nameGender(parsed('Robin Berg')), null);
  });
});

describe('compareGivenNames', () => {
  const pairs: readonly (readonly [string, string, Likeness])[] = [
    ['Sergey Marenko', 'Sergei Marenko', 'same'],
    ['Robert Haldane', 'R. Haldane', 'same'],
    ['Bob Haldane', 'Robert Haldane', 'same'],
    ['Alexanter Brodin', 'Alexander Brodin', 'same'],
    ['F. Scott Haldane', 'Scott Haldane', 'same'],
    ['Robert Haldane', 'Robert James Haldane', 'same'],
    ['Stefan Orlik', 'Stefano Orlik', 'possible'],
    ['Orlik', 'Stefan Orlik', 'possible'],
    ['Daniel Orlik', 'Daniela Orlik', 'different'],
    ['Robert A. Haldane', 'Robert B. Haldane', 'different'],
    ['Robert Haldane', 'Robert Haldane Jr.', 'different'],
    ['Anna Berg', 'Peter Berg', 'different'],
  ];
  for (const [a, b, expected] of pairs) {
    it(`takes ${a} and ${b} for ${expected}`, () => {
      assert.equal(likeness(a, b), expected);
      assert.equal(likeness(b, a), expected);
    });
  }
});

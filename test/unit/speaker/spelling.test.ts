import assert from 'node:assert/strict';
import { fold, isSlip, romanised, romanisedSurname, skeleton } from '../../../src/core/speaker/spelling';

const alike = (spell: (name: string) => string, ...names: readonly string[]): void =>
  assert.equal(new Set(names.map((name) => spell(fold(name)))).size, 1, names.join(', '));
const unlike = (spell: (name: string) => string, ...names: readonly string[]): void =>
  assert.equal(new Set(names.map((name) => spell(fold(name)))).size, names.length, names.join(', '));

describe('fold', () => {
  it('takes off case, diacritics and typographic apostrophes', () => {
    assert.equal(fold('Łukasz'), 'lukasz');
    assert.equal(fold('Ægir'), 'aegir');
    assert.equal(fold('O’Hara'), "o'hara");
    assert.equal(fold('Ἀλέξανδρος'), 'αλεξανδρος');
  });
});

describe('romanised', () => {
  it('gives one spelling for the ways to bring a name into Latin letters', () => {
    alike(romanised, 'Sergey', 'Sergei', 'Sergej', 'Sergeiy');
    alike(romanised, 'Alexander', 'Aleksandr', 'Alexandr');
    alike(romanised, 'Yevgeni', 'Evgeny');
    alike(romanised, 'Dmitry', 'Dmitri', 'Dmitriy');
    alike(romanised, 'Philipp', 'Filip');
    unlike(romanised, 'Stephen', 'Steven', 'Stefan');
    unlike(romanised, 'Daniel', 'Daniela');
  });
});

describe('romanisedSurname', () => {
  it('joins transliterations and keeps families apart', () => {
    alike(romanisedSurname, 'Welensky', 'Welenskyy', 'Welenskiy', 'Welenskij');
    alike(romanisedSurname, 'Müller', 'Mueller', 'Muller');
    alike(romanisedSurname, 'Orlov', 'Orloff', 'Orlow');
    alike(romanisedSurname, 'Volkov', 'Wolkow', 'Volkoff');
    alike(romanisedSurname, 'Janukovich', 'Yanukovych', 'Janukowitsch');
    unlike(romanisedSurname, 'Meyer', 'Meier', 'Maier');
    unlike(romanisedSurname, 'Coffman', 'Kofman');
    unlike(romanisedSurname, 'Hofman', 'Hoffman');
  });
});

describe('skeleton', () => {
  it('survives most misspellings', () => {
    alike(skeleton, 'solvang', 'sollvang', 'solveng');
    unlike(skeleton, 'solvang', 'solberg');
  });
});

describe('isSlip', () => {
  it('is one letter put in, left out, changed or swapped with the next', () => {
    for (const slip of ['korvack', 'korva', 'kervak', 'kovrak']) assert.ok(isSlip('korvak', slip, 4), slip);
    for (const other of ['korvak', 'kerfak', 'orvakk', 'korvackk']) assert.ok(!isSlip('korvak', other, 4), other);
  });

  it('is none in a short word', () => {
    assert.ok(!isSlip('berg', 'burg', 5));
  });
});

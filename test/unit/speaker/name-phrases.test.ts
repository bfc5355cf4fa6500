import assert from 'node:assert/strict';
import { type NamePhrase, namePhrases } from '../../../src/core/speaker/name-phrases';
import { tokenize } from '../../../src/core/text/tokenize';

function phrases(text: string, ...sources: readonly string[]): (NamePhrase & { name: string; title: string | null })[] {
  const spans = sources.map((source) => ({ start: text.indexOf(source), end: text.indexOf(source) + source.length }));
  return namePhrases(tokenize(text, [{ start: 0, end: text.length }]), spans).map((phrase) => ({
    ...phrase,
    name: text.slice(phrase.start, phrase.end),
    title: phrase.role && text.slice(phrase.role.start, phrase.role.end),
  }));
}
const names = (text: string, ...sources: readonly string[]): string[] =>
  phrases(text, ...sources).map(({ name }) => name);

describe('namePhrases', () => {
  it('reads names with particles, initials, hyphens and suffixes as one', () => {
    for (const name of [
      'Hendrik van der Meulen',
      'J.K. Haldane',
      'Kwok Siu-lan',
      'Jean-Marc Orlik',
      'Robert Haldane, Jr.',
    ]) {
      assert.deepEqual(names(`Yesterday we met ${name} again.`), [name], name);
    }
  });

  it('keeps names of bodies with “and” and with the genitive of many whole', () => {
    for (const name of [
      'Quay and Dockside Porters’ Union',
      "Weavers' Guild",
      'Women’s League',
      'Roads and Bridges Authority',
      'Ministry of Trade and Industry',
    ]) {
      assert.deepEqual(names(`Yesterday the ${name} met again.`), [name], name);
    }
    assert.deepEqual(names('We met the Sandvik and Korvak families, Holt and the Nordpakt Council.'), [
      'Sandvik',
      'Korvak',
      'Holt',
      'Nordpakt Council',
    ]);
    assert.deepEqual(names('They asked the Senate and Harbour Council about Lundby’s Council.'), [
      'Senate',
      'Harbour Council',
      'Lundby',
      'Council',
    ]);
  });

  it('leaves genitives and quotation marks out', () => {
    assert.deepEqual(names("We read Ivana Korvak’s letter and Mr. Brandt's reply to “Oskar”."), [
      'Ivana Korvak',
      'Brandt',
      'Oskar',
    ]);
  });

  it('parts a title from the name, whatever it is the title of', () => {
    const titles = (text: string): (string | null)[][] => phrases(text).map(({ name, title }) => [name, title]);
    assert.deepEqual(titles('So said Nordpakt chief Arne Solvang.').at(-1), ['Arne Solvang', 'Nordpakt chief']);
    assert.deepEqual(titles('So said Deputy Prime Minister Ola Lund.'), [['Ola Lund', 'Deputy Prime Minister']]);
    assert.deepEqual(titles('So said CEO of the Harbour Council Enver Malik.'), [
      ['Enver Malik', 'CEO of the Harbour Council'],
    ]);
    assert.deepEqual(titles('So said the minister of Foreign Affairs Ada Reuter.'), [
      ['Ada Reuter', 'minister of Foreign Affairs'],
    ]);
    assert.deepEqual(titles('So said Ms Reuter.'), [['Reuter', null]]);
  });

  it('tells persons, bodies and peoples apart', () => {
    const kinds = (text: string): string[] => phrases(text).map(({ kind }) => kind);
    assert.deepEqual(kinds('We met Ada Reuter.'), ['person']);
    assert.deepEqual(kinds('We met the Harbour Council and the WHO.'), ['organization', 'organization']);
    assert.deepEqual(kinds('We met the Ministry of Fisheries.'), ['organization']);
    assert.deepEqual(kinds('We met many Republicans.'), ['group']);
    assert.deepEqual(kinds('We met Reuter.'), ['unknown']);
  });

  it('finds no name in a word that has its capital from the sentence’s beginning', () => {
    assert.deepEqual(names('Following talks, officials left. Officials were tired. Hundreds waited.'), []);
    assert.deepEqual(names('Reuter left. Then Reuter came.'), ['Reuter', 'Reuter']);
  });

  it('trusts the borders of sources in headline style', () => {
    const heading = 'Ada Reuter Slams Harbour Plan As Costs Rise';
    assert.deepEqual(phrases(heading, 'Ada Reuter').map(({ name, inTitleCase }) => [name, inTitleCase])[0], [
      'Ada Reuter',
      false,
    ]);
  });
});

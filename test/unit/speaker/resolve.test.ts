import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { resolveSpeakers } from '../../../src/core/speaker/resolve';
import { tokenize } from '../../../src/core/text/tokenize';
import { read } from './reading';

describe('resolveSpeakers', () => {
  describe('names', () => {
    it('knows a full name again by its surname, and lists what it was called', () => {
      const { who, speaker } = read(
        '[Ivana Korvak] said {the bridge was safe}. Engineers had checked it.\nOn Friday [Korvak] said {it was closed}.',
      );
      assert.deepEqual(who, ['Ivana Korvak', 'Ivana Korvak']);
      assert.deepEqual(speaker('Ivana Korvak').aliases, ['Korvak']);
      assert.equal(speaker('Ivana Korvak').kind, 'person');
    });

    it('tells the holders of one office apart by what they hold it of', () => {
      const chiefs = 'Police chief Dana Holt came. Fire chief Ben Amis came.\n';
      assert.deepEqual(read(`${chiefs}[The police chief] said {no}.`).who, ['Dana Holt']);
      assert.deepEqual(read(`${chiefs}[The fire chief] said {no}.`).who, ['Ben Amis']);
      assert.deepEqual(read('Fire chief Ben Amis came.\n[The police chief] said {no}.').who, ['police chief']);
    });

    it('takes no group for another that has the same noun', () => {
      assert.deepEqual(
        read('[UN officials] said {no}.\n[University officials] said {yes}.\n[Officials] said {no}.').who,
        ['UN officials', 'university officials', 'university officials'],
      );
      assert.deepEqual(read('[The United Nations] said {no}.\n[The U.N.] said {yes}.').who, [
        'United Nations',
        'United Nations',
      ]);
    });

    it('takes what somebody is mayor of for no man', () => {
      assert.deepEqual(read('Orla Fenwick, the mayor of Hallow, opened the pier.\n[He] said {no}.').who, [null]);
    });

    it('gives a surname to nobody where two bear it alike, even in two sentences', () => {
      assert.deepEqual(read('Tom Anselm and his son Rolf Anselm own the ferry.\n[Mr Anselm] said {no}.').who, [null]);
      const apart = 'Tom Anselm founded the ferry line. His son Rolf Anselm runs it today.\n';
      assert.deepEqual(read(`${apart}[Mr Anselm] said {no}.`).who, [null]);
      assert.deepEqual(read(`${apart}[Rolf] said {no}.\n[Mr Anselm] said {yes}.`).who, ['Rolf Anselm', null]);
      assert.deepEqual(read('Dana Prew met her mother, Ines Prew.\n[Ms Prew] said {no}.').who, [null]);
    });

    it('gives a shared surname to whom an office, a gender or the text before tells', () => {
      const prews = 'Senator Dana Prew came. Her husband, the banker Karl Prew, stayed.\n';
      assert.deepEqual(read(`${prews}[Senator Prew] said {no}.\n[Ms Prew] said {yes}.\n[Mr Prew] said {no}.`).who, [
        'Dana Prew',
        'Dana Prew',
        'Karl Prew',
      ]);
      assert.deepEqual(
        read('[Colm Adair] said {no}.\n[Mr Adair] said {yes}.\nHis brother Rolf Adair left.\n[Mr Adair] said {no}.')
          .who,
        ['Colm Adair', 'Colm Adair', 'Colm Adair'],
      );
    });

    it('gives a pronoun to nobody where two are subjects together, and "they" to both', () => {
      const met = 'Jurek Halm and Pavel Dorn met at the port.\n';
      assert.deepEqual(read(`${met}{{“Good,”}} [he] said.`).who, [null]);
      assert.deepEqual(read(`${met}[They] said {no}.\n[They] said {yes}.`).who, [
        'Jurek Halm and Pavel Dorn',
        'Jurek Halm and Pavel Dorn',
      ]);
      assert.deepEqual(read('Ada Brune and Pavel Dorn met.\n[She] said {no}.\n[He] said {yes}.').who, [
        'Ada Brune',
        'Pavel Dorn',
      ]);
      assert.deepEqual(read('Ada Brune and Lena Ortiz met.\n[Brune] said {no}.\n[She] said {yes}.').who, [
        'Ada Brune',
        'Ada Brune',
      ]);
    });

    it('knows a family name that comes first, and the last word of a Vietnamese name', () => {
      assert.deepEqual(read('[Zhang Wei] said {no}.\n[Zhang] said {yes}.').who, ['Zhang Wei', 'Zhang Wei']);
      assert.deepEqual(read('[Wei Chen] said {no}.\n[Chen] said {yes}.').who, ['Wei Chen', 'Wei Chen']);
      assert.deepEqual(read('[Nguyen Van Minh] said {no}.\n[Minh] said {yes}.').who, [
        'Nguyen Van Minh',
        'Nguyen Van Minh',
      ]);
    });

    it('takes a name in capitals, and one with the surname first, for a person', () => {
      const { who, speakers } = read('[ORLA FENWICK]: {no}\n[HALM, JUREK]: {yes}\n[FENWICK]: {no}\n[BRUNE]: {yes}');
      assert.deepEqual(who, ['ORLA FENWICK', 'HALM, JUREK', 'ORLA FENWICK', 'BRUNE']);
      assert.deepEqual([...new Set(speakers.map(({ kind }) => kind))], ['person']);
    });

    it('takes no title of a song, a film or a book for somebody', () => {
      const { who, named } = read(
        'Her song “Johnny Be Late” was a hit.\n[He] said {no}.\nHis book, “Ada Grey”, sold well.\n[She] said {yes}.\n' +
          'The play “Who Killed Tom Reeve?” opened.\n[He] said {no}.',
      );
      assert.deepEqual([who, named], [[null, null, null], []]);
    });

    it('takes the first word of a quotation for no name', () => {
      assert.deepEqual(read('The king came.\n{{“Please go,”}} [he] said.').named, []);
    });

    it('takes a company for no person, and up again as the company', () => {
      assert.deepEqual(read('[Halden Steel] said {no}.\n[The company] said {yes}.').who, [
        'Halden Steel',
        'Halden Steel',
      ]);
      assert.equal(read('[Halden Steel] said {no}.').speakers[0]!.kind, 'organization');
      assert.equal(read('[Danielle Steel] said {no}.').speakers[0]!.kind, 'person');
    });

    it('takes nobody for a woman and a man', () => {
      assert.deepEqual(read('Morgan Tolle met the board.\n{{“Maybe,”}} [she] said.\n{{“Never!”}} [he] said.').who, [
        'Morgan Tolle',
        null,
      ]);
    });

    it('knows a surname with and without its particles', () => {
      const same = (text: string): void => {
        const { who } = read(text);
        assert.deepEqual(who, [who[0], who[0], who[0]], text);
      };
      same('[Ursula von Hagen] said {no}. [Von Hagen] said {yes}.\nThen [Hagen] said {no}.');
      same('[Omar al-Rashid] said {no}. [Al-Rashid] said {yes}.\nThen [Rashid] said {no}.');
      same('[Jean-Luc d’Arbois] said {no}. [D’Arbois] said {yes}.\nThen [d’Arbois] said {no}.');
      same('[Leila Ben Amar] said {no}. [Ben Amar] said {yes}.\nThen [Ben Amar] said {no}.');
      assert.deepEqual(read('[Ben Carter] said {no}.\nThen [Carter] said {yes}.').who, ['Ben Carter', 'Ben Carter']);
    });

    it('takes titles and roles before a name off it and keeps them as roles', () => {
      const { speaker } = read(
        '“No,” said [Nordpakt chief Arne Solvang].\nThe [Belmarian minister of Foreign Affairs Oleg Marenko] agreed.\n' +
          '[Secretary of State Helen Ashdown] and her aides left.\n[Governor of Westmark Paula Reyes] stayed.',
      );
      assert.deepEqual(speaker('Arne Solvang').roles, ['Nordpakt chief']);
      assert.deepEqual(speaker('Oleg Marenko').roles, ['Belmarian minister of Foreign Affairs']);
      assert.deepEqual(speaker('Helen Ashdown').roles, ['Secretary of State']);
      assert.deepEqual(speaker('Paula Reyes').roles, ['Governor of Westmark']);
    });

    it('mentions the name without its title', () => {
      const { mentions } = read('“No,” said [Foreign Minister Oleg Marenko]. Then [Mr Marenko] left.');
      assert.deepEqual(mentions('Oleg Marenko'), ['Oleg Marenko', 'Marenko']);
    });

    it('reads what stands beside a name in commas as a role', () => {
      const { speaker } = read('“Never,” says [Tomas Ilves, a lecturer in history at Queen Maud’s College].');
      assert.deepEqual(speaker('Tomas Ilves').roles, ['lecturer in history at Queen Maud’s College']);
    });

    it('keeps the names in a role whole, whatever their words are elsewhere', () => {
      const { speaker } = read('“Every weld held,” said [Ivo Brandt, the chief engineer of Halden Steel Works].');
      assert.deepEqual(speaker('Ivo Brandt').roles, ['chief engineer of Halden Steel Works']);
    });

    it('takes a relative clause for no part of the name', () => {
      assert.deepEqual(read('“Never,” says [Rasmus Holt, who teaches security policy in Lundby].').who, [
        'Rasmus Holt',
      ]);
    });

    it('finds the name that stands beside a nameless source', () => {
      const { who, speaker } = read('[A spokesman for the harbour office, Ivo Brandt,] said {ships were waiting}.');
      assert.deepEqual(who, ['Ivo Brandt']);
      assert.deepEqual(speaker('Ivo Brandt').roles, ['spokesman for the harbour office']);
    });

    it('puts romanisations and slips of the pen inside one article together', () => {
      const { who, speaker } = read(
        '[Sergey Marenko] spoke. Later [Sergei Marenko] left.\n[Alexanter Brodin] agreed, and [Alexander Brodin] laughed.\n' +
          '[Kirsten Haldane] came, [Kristen Haldane] went. [Ola Maurer] and others waited, [Mauer] said.',
      );
      assert.equal(new Set(who).size, 4);
      assert.deepEqual(speaker('Sergey Marenko').aliases, ['Sergei Marenko']);
    });

    it('keeps spouses and relatives with one surname apart', () => {
      const { who } = read(
        '[Anna Berg] said {it rained}. Her husband, [Peter Berg], said {it did not}.\n[Mr Berg] laughed. [Mrs Berg] did not.',
      );
      assert.deepEqual(who, ['Anna Berg', 'Peter Berg', 'Peter Berg', 'Anna Berg']);
    });

    it('knows family names that stand first', () => {
      assert.deepEqual(read('[Xi Weiming] spoke first. Then [Xi] sat down.').who, ['Xi Weiming', 'Xi Weiming']);
      assert.deepEqual(read('[Kwok Siu-lan] spoke first. Then [Kwok] sat down.').who, ['Kwok Siu-lan', 'Kwok Siu-lan']);
    });

    it('finds the owner of what is cited', () => {
      assert.deepEqual(read('Ivana Korvak resigned. {She was tired}, [Korvak’s statement] said.').who, [
        'Ivana Korvak',
      ]);
    });

    it('knows a speaker whose source is cut by a full stop inside brackets', () => {
      const { who } = read('So said Rep. Ada Reuter (R-W.[Q.), chair of the board,] and left.');
      assert.deepEqual(who, ['Ada Reuter']);
    });

    it('looks past the place that a report begins with', () => {
      assert.deepEqual(read('[LUNDBY — President Ola Reuter] said {it was over}.').who, ['Ola Reuter']);
    });

    it('takes neither nobody nor a mere thing for a speaker', () => {
      assert.deepEqual(read('[Nobody] said {so}. [The migration crisis] shows {it}. [There] seems {to be more}.').who, [
        null,
        null,
        null,
      ]);
    });

    it('finds the name with which a source ends where the rest cannot speak', () => {
      assert.deepEqual(read('[A lesson from Ivana Korvak] said {that bridges rust}.').who, ['Ivana Korvak']);
      assert.deepEqual(read('[The shortage of Halden Steel] showed {that prices rise}.').who, [null]);
    });

    it('takes those of whom something is told for a group', () => {
      const { who, speaker } = read('[Those close to the harbour] said {it smelled}.');
      assert.deepEqual(who, ['those close to the harbour']);
      assert.equal(speaker('those close to the harbour').kind, 'group');
    });

    it('goes on calling by the surname whom the text called so before', () => {
      const { who } = read(
        'Ada Reuter came. [Reuter] sang. Then [Reuter] wept. Her cousin Pavel Reuter left.\n[Reuter] said {it was late}.',
      );
      assert.deepEqual(who, ['Ada Reuter', 'Ada Reuter', 'Ada Reuter']);
    });

    it('does not take a person for the one that the person speaks for', () => {
      const { who, speakers } = read('[A spokesman for Ivana Korvak] said {she was ill}. [Korvak’s lawyer] agreed.');
      assert.deepEqual(who, ['spokesman for Ivana Korvak', 'Korvak’s lawyer']);
      assert.deepEqual(
        speakers.map(({ kind }) => kind),
        ['unnamed', 'unnamed'],
      );
    });
  });

  describe('sources of several words', () => {
    it('are two people where the second has a role of their own', () => {
      assert.deepEqual(read('The director, [Ines Roth, 51, and its curator, Karl Wendt,] said {no}.').who, [
        'Ines Roth and Karl Wendt',
      ]);
    });

    it('are whose they are: “her tweet”', () => {
      assert.deepEqual(read('Ada Brune resigned.\n[Her tweet] read: {{“So it begins.”}}').who, ['Ada Brune']);
    });

    it('are what stands before “who”, and leave who spoke last', () => {
      const { who } = read(
        'Marek Holub poured tea. It is about a man [who] forgot {his own name}.\n{{“Everybody asks that,”}} [he] said.',
      );
      assert.deepEqual(who, ['man', 'Marek Holub']);
    });

    it('inside quotations are never who is quoted', () => {
      assert.deepEqual(read('[Ada Roth] left.\n{{“I came and [she] said {no},”}} said [Ada Roth].').who.slice(1), [
        null,
        'Ada Roth',
      ]);
    });
  });

  describe('interviews', () => {
    const turns = '[Q]: {{Did you know?}}\n[A]: {{I did.}}';

    it('leave who asks unnamed, and give the answers to whom the text spoke to', () => {
      assert.deepEqual(read(`We spoke to Orla Fenwick.\n${turns}`).who, ['interviewer', 'Orla Fenwick']);
      assert.deepEqual(read(`Jurek Halm left in May.\nWe met Orla Fenwick in Kell.\n${turns}`).who, [
        'interviewer',
        'Orla Fenwick',
      ]);
      assert.equal(read(turns).speakers[0]!.kind, 'unnamed');
    });

    it('give the answers to nobody where two may answer', () => {
      assert.deepEqual(read(`Orla Fenwick and Jurek Halm met us.\n${turns}`).who, ['interviewer', null]);
      assert.deepEqual(read(turns).who, ['interviewer', null]);
    });

    it('take no moderator for a person', () => {
      const { who, speakers, named } = read(
        '[MODERATOR]: {{Mr Halm?}}\n[HALM]: {{Thank you.}}\n[Interviewer]: {{Well?}}',
      );
      assert.deepEqual(who, ['moderator', 'Halm', 'interviewer']);
      assert.deepEqual(
        [...speakers, ...named].map(({ kind }) => kind),
        ['unnamed', 'person', 'unnamed'],
      );
    });
  });

  describe('pronouns', () => {
    it('finds the speaker of the sentence before, by gender', () => {
      const { who } = read(
        '“We chart it back,” says [Rasmus Holt], who met Ivana Korvak.\n“Both gave up,” [he] says.\n“Perhaps,” [she] replied.',
      );
      assert.deepEqual(who, ['Rasmus Holt', 'Rasmus Holt', 'Ivana Korvak']);
    });

    it('goes on with the last speaker, not with a person who was only mentioned', () => {
      const { who } = read(
        '“It went down after Viktor Lenz came,” says [Holt Rasmussen].\n“That may change,” [he] continues.',
      );
      assert.deepEqual(who, ['Holt Rasmussen', 'Holt Rasmussen']);
    });

    it('learns the gender of an unusual name from the title', () => {
      const { who } = read(
        'Councilwoman Zyra Quell met Councilman Pell Dorn. [She] said {it was late}, [he] said {it was not}.',
      );
      assert.deepEqual(who, ['Zyra Quell', 'Pell Dorn']);
    });

    it('takes “I” in a quotation for its speaker', () => {
      const { who, mentions } = read('{{“[I] think {it will rain},”}} said [Ivana Korvak].');
      assert.deepEqual(who, ['Ivana Korvak', 'Ivana Korvak']);
      assert.deepEqual(mentions('Ivana Korvak'), ['I', 'Ivana Korvak']);
    });

    it('finds the name that follows a pronoun which opens the article', () => {
      assert.deepEqual(read('Before he left, [he] said {it was over}, and Pavel Orlik waved.').who, ['Pavel Orlik']);
    });

    it('finds groups and bodies for “they” and “it”', () => {
      const { who } = read(
        '[Researchers] found {a leak}. [They] said {it was small}.\nThe Harbour Council met. [It] said {ships may enter}.',
      );
      assert.deepEqual(who, ['researchers', 'researchers', 'Harbour Council']);
    });

    it('leaves a pronoun without antecedent without speaker', () => {
      assert.deepEqual(read('“Yes,” [she] said.').who, [null]);
    });
  });

  describe('roles, bodies and the unnamed', () => {
    it('takes up a person by the role', () => {
      const { who, mentions } = read(
        '“No,” said [Foreign Minister Oleg Marenko].\nRain fell on the town. Then [the minister] said {talks would go on}.',
      );
      assert.deepEqual(who, ['Oleg Marenko', 'Oleg Marenko']);
      assert.deepEqual(mentions('Oleg Marenko'), ['Oleg Marenko', 'the minister']);
    });

    it('does not take the deputy for the minister', () => {
      const { who } = read('Foreign Minister Oleg Marenko spoke. [The deputy minister] said {nothing had changed}.');
      assert.deepEqual(who, ['deputy minister']);
    });

    it('knows an acronym that the text sets behind a name', () => {
      const { who, speaker } = read(
        'The [World Harbour Organization (WHO)] said {ships may enter}. [The WHO] said {more would come}.',
      );
      assert.deepEqual(who, ['World Harbour Organization', 'World Harbour Organization']);
      assert.deepEqual(speaker('World Harbour Organization').aliases, ['WHO']);
      assert.equal(speaker('World Harbour Organization').kind, 'organization');
    });

    it('knows a company by the first word of its name', () => {
      const { who, speaker } = read(
        '[Haldvik Steel Works] said {the weld held}.\nHolt left.\nOn Friday [Haldvik] denied {that it had known}.',
      );
      assert.deepEqual(who, ['Haldvik Steel Works', 'Haldvik Steel Works']);
      assert.equal(speaker('Haldvik Steel Works').kind, 'organization');
      assert.deepEqual(speaker('Haldvik Steel Works').aliases, ['Haldvik']);
    });

    it('takes a first word for no short form where it is a place’s or somebody else’s', () => {
      const separate = [
        '[Haldvik Steel Works] said {no}.\nTomas Haldvik left.\n[Haldvik] said {yes}.',
        '[Haldvik Steel Works] said {no}.\nThe Haldvik Bridge fell.\n[Haldvik] said {yes}.',
        '[Haldvik Steel Works] said {no}.\nIt rained in Haldvik.\n[Haldvik] said {yes}.',
        '[Haldvik City Council] said {no}.\n[Haldvik] said {yes}.',
      ];
      for (const text of separate) {
        const [body, other] = read(text).who;
        assert.notEqual(body, other, text);
      }
    });

    it('takes up a body by what it is', () => {
      const { who, mentions } = read('Nato met in Lundby on Monday. [The alliance] said {talks would go on}.');
      assert.deepEqual(who, ['Nato']);
      assert.deepEqual(mentions('Nato'), ['Nato', 'The alliance']);
    });

    it('keeps a seat of power, a capital and a person three speakers', () => {
      const { who } = read('[Moscow] denied {it}. [The Kremlin] said {nothing}. [Vladimir Orlov] said {no}.');
      assert.equal(new Set(who).size, 3);
    });

    it('calls a source without name unnamed, several people a group', () => {
      const { speaker } = read('[A senior official] said {talks went on}. [Officials] said {they did not}.');
      assert.equal(speaker('senior official').kind, 'unnamed');
      assert.equal(speaker('officials').kind, 'group');
    });

    it('tells a second unnamed source from the first', () => {
      const { who, speakers } = read('[A source] said {yes}. [Another source] said {no}. [The source] added {why}.');
      assert.equal(speakers.length, 2);
      assert.equal(who[1], who[2]);
    });
  });

  it('lists who is named without being quoted apart from the speakers', () => {
    const { speakers, named } = read('[Ivana Korvak] said {Pavel Orlik was ill}.');
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Ivana Korvak'],
    );
    assert.deepEqual(
      named.map(({ name }) => name),
      ['Pavel Orlik'],
    );
  });

  it('goes on with the last speaker where a quotation stands alone in the next paragraph', () => {
    const { who } = read('{{“There were larger ones,”}} says [Tomas Ilves].\n{{“But never so many.”}}');
    assert.deepEqual(who, ['Tomas Ilves', 'Tomas Ilves']);
  });

  it('says nothing about an article in another language', () => {
    const article = { ...parseArticle('“Nein”, sagte Ivana Korvak.', { format: 'plain' }), english: false };
    const source = { start: 14, end: 26 };
    const attribution = { type: 'direct', class: 'assertion', content: [], cue: null, source, score: 1 } as const;
    const resolved = resolveSpeakers(article, tokenize(article.prose, article.blocks), [attribution], []);
    assert.deepEqual(resolved, { speakers: [], speakerOf: [null], named: [] });
  });
});

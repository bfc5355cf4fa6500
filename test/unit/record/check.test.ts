import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { checkQuotations } from '../../../src/core/record/check';
import { distinctChecks } from '../../../src/core/record/distinct';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { StoredRecord } from '../../../src/core/record/stored-record';
import { inEnglish } from '../../../src/core/text/message';

function record(path: string, text: string): StoredRecord {
  const stored = new StoredRecord(path);
  stored.take(text);
  stored.end();
  return stored;
}

const SESSION = `WEBVTT

00:10.000 --> 00:20.000
<v Helga Thorsen>Um, we lost fourteen boats in the storm, and I, I don't know yet who will pay for the Petrel.

01:10.000 --> 01:20.000
<v Helga Thorsen>We will open the harbour on Monday unless the divers find another wreck.

02:10.000 --> 02:20.000
<v Piotr Valen>The council has never promised a single crown to the insurers in Brennholm.

03:10.000 --> 03:20.000
<v Helga Thorsen>The pilots asked for a new light in January, and the ministry in Solvane said no. It rained for eleven days after that. My crew did all that a crew can do in such a night.
`;
const session = record('session.vtt', SESSION);

function check(sentence: string, ...records: readonly StoredRecord[]) {
  const text = `# The harbour of Ostervik\n\nThe storm has passed.\n\n${sentence}\n`;
  const shelf = new RecordShelf(records.length > 0 ? records : [session]);
  const found = checkQuotations(text, 'a.md', analyzeArticle(text, 'a.md'), shelf);
  const repaired = (at: (typeof found)[number]): string =>
    at.repairs.reduceRight((now, { start, end, words }) => now.slice(0, start) + words + now.slice(end), text);
  return found.map((each) => ({
    ...each,
    focused: text.slice(each.focus.start, each.focus.end),
    repaired: repaired(each).split('\n').at(-2),
  }));
}

const verdicts = (sentence: string, ...records: readonly StoredRecord[]) =>
  check(sentence, ...records).map(({ verdict }) => verdict);

describe('a quotation held against the record', () => {
  it('is word for word, with the place and the time code', () => {
    const [found] = check('Helga Thorsen said: “My crew did all that a crew can do in such a night.”');
    assert.equal(found!.verdict, 'verbatim');
    assert.equal(found!.quoted, 'My crew did all that a crew can do in such a night');
    const begin = SESSION.split('\n')[12]!.indexOf('My crew');
    assert.deepEqual(found!.passage, {
      path: 'session.vtt',
      from: { line: 12, character: begin },
      to: { line: 12, character: begin + 'My crew did all that a crew can do in such a night'.length },
      seconds: 190,
      speaker: 'Helga Thorsen',
    });
  });

  it('may have dots, words in brackets, another first capital and closing mark', () => {
    for (const quoted of [
      '“The council has never promised … the insurers in Brennholm,” said Piotr Valen.',
      '“The council has never promised a single crown to the insurers [in the capital],” said Piotr Valen.',
      'Piotr Valen said: “[It] has never promised a single crown to the insurers in Brennholm!”',
    ])
      assert.deepEqual(verdicts(quoted), ['marks'], quoted);
    assert.deepEqual(verdicts('“We lost 14 boats in the storm,” said Helga Thorsen.'), ['marks']);
  });

  it('may be tidied', () => {
    assert.deepEqual(verdicts('“We lost fourteen boats in the storm, and I do not know yet,” said Helga Thorsen.'), [
      'tidied',
    ]);
  });

  it('is wrong with another figure, and the record’s is put in', () => {
    const [found] = check('“We lost forty boats in the storm,” said Helga Thorsen.');
    assert.equal(found!.verdict, 'figure');
    assert.equal(found!.focused, 'forty');
    assert.equal(inEnglish(found!.explanation), 'The record “session.vtt” at 0:10 has “fourteen”, not “forty”.');
    assert.equal(found!.repaired, '“We lost fourteen boats in the storm,” said Helga Thorsen.');
  });

  it('is wrong without its denial, whole contractions are put in', () => {
    const [found] = check('“I know yet who will pay for the Petrel,” said Helga Thorsen.');
    assert.equal(found!.verdict, 'negation');
    assert.equal(found!.repaired, "“I don't know yet who will pay for the Petrel,” said Helga Thorsen.");
    assert.deepEqual(verdicts('“My crew did not do all that a crew can do in such a night,” said Helga Thorsen.'), [
      'negation',
    ]);
  });

  it('is wrong with another name, not with another spelling of it', () => {
    const [found] = check(
      '“The pilots asked for a new light in January, and the ministry in Karrow said no,” said Thorsen.',
    );
    assert.equal(found!.verdict, 'name');
    assert.equal(found!.focused, 'Karrow');
  });

  it('loses the words that were put in', () => {
    const [found] = check(
      '“We will finally open the harbour on Monday unless the divers find another wreck,” said Helga Thorsen.',
    );
    assert.equal(
      found!.repaired,
      '“We will open the harbour on Monday unless the divers find another wreck,” said Helga Thorsen.',
    );
  });

  it('is wrong with another figure in any form', () => {
    for (const [said, quoted] of [
      [
        'The growth was -0.3 percent in the first half of this year.',
        'The growth was 0.3 percent in the first half of this year',
      ],
      ['The growth was minus 0.3 percent in all of this year.', 'The growth was 0.3 percent in all of this year'],
      ['The wall costs us half a million crowns in every year.', 'The wall costs us a million crowns in every year'],
      ['The ticket will cost 20 to 30 euros for all boats.', 'The ticket will cost 20 euros for all boats'],
      [
        'We lost 30 boats and 14 nets in the storm of that night.',
        'We lost 14 boats and 30 nets in the storm of that night',
      ],
      ['The ticket will cost $12 for all of the boats.', 'The ticket will cost £12 for all of the boats'],
      ['They sold a third of the boats in the old harbour.', 'They sold a quarter of the boats in the old harbour'],
      ['The pier was built in the 1990s by the old council.', 'The pier was built in the 1980s by the old council'],
      [
        'The share of the small boats rose by 12 percent this year.',
        'The share of the small boats rose by 12 percentage points this year',
      ],
    ] as const)
      assert.deepEqual(
        verdicts(`“${quoted},” said Anna Holt.`, record('talk.txt', `ANNA HOLT: ${said}\n`)),
        ['figure'],
        quoted,
      );
    const twelve = record('talk.txt', 'ANNA HOLT: The water will cost us fifteen dollars in each of the boats.\n');
    const [money] = check('“The water will cost us $12 in each of the boats,” said Anna Holt.', twelve);
    assert.equal(money!.repaired, '“The water will cost us fifteen dollars in each of the boats,” said Anna Holt.');
  });

  it('has the same time in other units, where one is certainly the other', () => {
    const verdictOf = (said: string, quoted: string) => {
      const words = (time: string): string => `The pilots waited for ${time} in the harbour before anybody came`;
      return verdicts(`“${words(quoted)},” said Anna Holt.`, record('talk.txt', `ANNA HOLT: ${words(said)}.\n`)).join();
    };
    for (const [said, quoted] of [
      ['half an hour', '30 minutes'],
      ['a quarter of an hour', 'fifteen minutes'],
      ['three quarters of an hour', '45 minutes'],
      ['an hour and a half', '90 minutes'],
      ['two hours and a half', 'two and a half hours'],
      ['two and a half years', '30 months'],
      ['two weeks', '14 days'],
      ['an hour and thirty minutes', '90 minutes'],
      ['one hour thirty minutes', '90 minutes'],
      ['two hours and fifteen minutes', '135 minutes'],
      ['a year and six months', '18 months'],
      ['24 hours', 'a day'],
      ['48 hours', 'two days'],
      ['half a day', '12 hours'],
      ['a fortnight', 'two weeks'],
      ['a decade', 'ten years'],
      ['two centuries', '200 years'],
      ['an hour', 'one hour'],
      ['a day', 'one day'],
    ] as const) {
      assert.equal(verdictOf(said, quoted), 'marks', `${said}: ${quoted}`);
      assert.equal(verdictOf(quoted, said), 'marks', `${quoted}: ${said}`);
    }
    for (const [said, quoted] of [
      ['half an hour', '40 minutes'],
      ['half an hour', 'an hour'],
      ['an hour', 'an hour and a half'],
      ['half an hour', 'half a year'],
      ['a month', '30 days'],
      ['an hour and thirty minutes', '100 minutes'],
      ['a year and six months', '16 months'],
    ] as const)
      assert.equal(verdictOf(said, quoted), 'figure', `${said}: ${quoted}`);
    assert.equal(verdictOf('about half an hour', 'around 30 minutes'), 'altered');
  });

  it('has the same figure in another form', () => {
    for (const [said, quoted] of [
      ['We need two and a half million euros for the harbour wall.', 'We need 2.5 million euros for the harbour wall'],
      ['We need five million dollars for the harbour wall this year.', 'We need $5m for the harbour wall this year'],
      ['The pier was built in nineteen oh five by the old council.', 'The pier was built in 1905 by the old council'],
    ] as const)
      assert.deepEqual(
        verdicts(`“${quoted},” said Anna Holt.`, record('talk.txt', `ANNA HOLT: ${said}\n`)),
        ['marks'],
        quoted,
      );
    for (const [said, quoted] of [
      [
        'We have sold three quarters of the boats in the old harbour.',
        'We have sold 75 percent of the boats in the old harbour',
      ],
      [
        'It was 12 degrees below zero when we left the old harbour.',
        'It was minus 12 degrees when we left the old harbour',
      ],
    ] as const)
      assert.ok(
        !verdicts(`“${quoted},” said Anna Holt.`, record('talk.txt', `ANNA HOLT: ${said}\n`)).includes('figure'),
        quoted,
      );
  });

  it('is wrong where two names change their places', () => {
    const talk = record('talk.txt', 'ANNA HOLT: We know that Peter owes the old harbour more than Paul does now.\n');
    assert.deepEqual(
      verdicts('“We know that Paul owes the old harbour more than Peter does now,” said Anna Holt.', talk),
      ['name'],
    );
  });

  it('is not put right where the record’s words would not be whole', () => {
    const said = (words: string) => record('talk.txt', `ANNA HOLT: ${words}\n`);
    const hardly = said('Hardly anybody knows that the harbour is safe for all of the boats.');
    const everybody = '“Everybody knows that the harbour is safe for all of the boats,” said Anna Holt.';
    assert.deepEqual(check(everybody, hardly)[0]!.repairs, []);
    const late = said('The harbour is safe for all of the boats and is known by hardly anybody.');
    assert.deepEqual(
      check('“The harbour is safe for all of the boats and is known by everybody,” said Anna Holt.', late)[0]!.repairs,
      [],
    );
    const parts = said('We will open the old harbour in the first week of May for all boats.');
    assert.deepEqual(
      check('“We will close the new,” said Anna Holt, “port in the first week of May for all boats.”', parts)[0]!
        .repairs,
      [],
    );
  });

  it('gets the commas of the words that are put in, and keeps its capital', () => {
    const talk = record(
      'talk.txt',
      'ANNA HOLT: everybody here should know that we will not, and I repeat not, close the old harbour this year.\n',
    );
    const [denied] = check(
      '“Everybody here should know that we will close the old harbour this year,” said Anna Holt.',
      talk,
    );
    assert.equal(
      denied!.repaired,
      '“Everybody here should know that we will not, and I repeat not, close the old harbour this year,” said Anna Holt.',
    );
    const small = record(
      'talk.txt',
      'ANNA HOLT: it rained. and fishermen will keep the old harbour open all this year.\n',
    );
    const [kept] = check('“And sailors will keep the old harbour open all this year,” said Anna Holt.', small);
    assert.equal(kept!.repaired, '“And fishermen will keep the old harbour open all this year,” said Anna Holt.');
    const [they] = check(
      '“Sailors will keep the old harbour open all this year,” said Anna Holt.',
      record('talk.txt', 'ANNA HOLT: fishermen will keep the old harbour open all this year.\n'),
    );
    assert.equal(they!.repaired, '“Fishermen will keep the old harbour open all this year,” said Anna Holt.');
  });

  it('is altered, not wrong, where a date or a name only stands elsewhere', () => {
    const plan = record(
      'plan.txt',
      'ADA LIND: We will open the old harbour on the thirtieth of April, and Solvane will pay for all of it.\n',
    );
    assert.deepEqual(
      verdicts('“We will open the old harbour on April 30, and Solvane will pay for all of it,” said Ada Lind.', plan),
      ['altered'],
    );
  });

  it('is altered in other words', () => {
    const [found] = check(
      '“We will reopen the port on Monday unless the divers find another wreck,” said Helga Thorsen.',
    );
    assert.equal(found!.verdict, 'altered');
    assert.equal(
      found!.repaired,
      '“We will open the harbour on Monday unless the divers find another wreck,” said Helga Thorsen.',
    );
    assert.deepEqual(
      found!.stretches.filter(({ kind }) => kind !== 'same').map(({ kind, words }) => [kind, words.join(' ')]),
      [
        ['gone', 'open'],
        ['new', 'reopen'],
        ['gone', 'harbour'],
        ['new', 'port'],
      ],
    );
  });

  it('is spliced where passages that stand apart are joined without dots', () => {
    const spliced =
      '“The pilots asked for a new light in January. My crew did all that a crew can do,” said Helga Thorsen.';
    const [found] = check(spliced);
    assert.equal(found!.verdict, 'spliced');
    assert.match(found!.repaired!, /in January … My crew/);
    assert.deepEqual(verdicts(spliced.replace('. My', ' … My')), ['marks']);
  });

  it('is another speaker’s', () => {
    const [found] = check(
      '“The council has never promised a single crown to the insurers in Brennholm,” said Helga Thorsen.',
    );
    assert.equal(found!.verdict, 'otherSpeaker');
    assert.match(inEnglish(found!.explanation), /Piotr Valen says this, not Helga Thorsen/);
  });

  it('names who else says it, though the quoted speaker says the first words', () => {
    const [found] = check(
      '“Who will pay? The council has never promised a single crown to the insurers in Brennholm,” said Helga Thorsen.',
      record(
        'talk.txt',
        'HELGA THORSEN: Who will pay?\nPIOTR VALEN: The council has never promised a single crown to the insurers in Brennholm.\n',
      ),
    );
    assert.equal(found!.verdict, 'otherSpeaker');
    assert.match(inEnglish(found!.explanation), /PIOTR VALEN says this, not Helga Thorsen/i);
  });

  it('is listed once where two cues attribute it', () => {
    const all = check(
      '“The council has never promised a single crown to the insurers,” said Helga Thorsen, according to the minutes.',
    );
    assert.deepEqual(
      all.map(({ verdict }) => verdict),
      ['otherSpeaker', 'marks'],
    );
    assert.deepEqual(distinctChecks([all[0]!, all[1]!, all[0]!]), all);
  });

  it('is cut before a qualifier, unless the article goes on with it', () => {
    const [found] = check('“We will open the harbour on Monday,” said Helga Thorsen.');
    assert.equal(found!.verdict, 'cut');
    assert.match(inEnglish(found!.explanation), /goes on “unless the divers find another wreck …”/);
    assert.deepEqual(verdicts('“We will open the harbour on Monday,” said Helga Thorsen, unless a wreck is found.'), [
      'marks',
    ]);
    const honest = record('honest.txt', 'ADA LIND: We will open the old harbour on Monday if I’m honest.\n');
    assert.deepEqual(verdicts('“We will open the old harbour on Monday,” said Ada Lind.', honest), ['marks']);
    assert.deepEqual(verdicts('“We will open the harbour on Monday …” said Helga Thorsen.'), ['marks']);
  });

  it('is cut behind a denial, a condition or what others say', () => {
    const quoted = '“The harbour was safe for all of the boats in winter,” said Anna Holt.';
    const behind = (words: string) =>
      check(
        quoted,
        record('talk.txt', `ANNA HOLT: ${words} the harbour was safe for all of the boats in winter.\n`),
      )[0]!;
    for (const words of [
      'I do not believe that',
      'Nobody on this council has ever said',
      'If',
      'Some people say that',
      'If you trusted the pilots,',
    ])
      assert.equal(behind(words).verdict, 'cut', words);
    assert.match(inEnglish(behind('I do not believe that').explanation), /has “I do not believe that …” before it/);
    for (const words of ['I know that', 'We did not wait, and', 'I said that', 'It did not rain, because'])
      assert.equal(behind(words).verdict, 'marks', words);
  });

  it('is not found where its speaker is on record, and not asked for where nobody knows the speaker', () => {
    assert.deepEqual(verdicts('“I have always wanted to keep bees on the roof,” said Helga Thorsen.'), ['notFound']);
    assert.deepEqual(verdicts('“I have always wanted to keep bees on the roof,” said Ines Moreau.'), []);
  });

  it('asks once whether its speaker is on record, however often they are quoted', () => {
    const stored = record('talk.txt', 'ANNA HOLT: We will open the old harbour on Monday.\n');
    let asked = 0;
    const counting = Object.create(stored, {
      speakers: {
        get: () => {
          asked++;
          return ['ANNA HOLT'];
        },
      },
      size: { value: stored.size },
      english: { value: true },
      terms: { value: () => new Set() },
    });
    const lost = '“I have always wanted to keep bees on the roof,” said Anna Holt.';
    assert.deepEqual(verdicts(`${lost}\n\n${lost}\n\n${lost}`, counting), ['notFound', 'notFound', 'notFound']);
    assert.equal(asked, 1);
  });

  it('cannot be compared with a record in another language', () => {
    const german = record(
      'rede.txt',
      `BRANDT: ${'Wir haben in den letzten Wochen viel darüber gesprochen. '.repeat(8)}`,
    );
    assert.deepEqual(verdicts('“We have talked about it a lot in these weeks,” said Eva Brandt.', german), [
      'otherLanguage',
    ]);
  });

  it('cannot be compared either where the article quotes words in another language than the record’s', () => {
    const german = '“Wir haben vierzehn Boote verloren, und es ist nicht klar, wer für die Petrel zahlt,”';
    assert.deepEqual(verdicts(`${german} said Helga Thorsen.`), ['otherLanguage']);
  });

  it('is taken from the speaker’s own mouth where two records have the words', () => {
    const other = record('debate.txt', 'PIOTR VALEN: We lost fourteen boats in the storm.\n');
    const [found] = check('“We lost fourteen boats in the storm,” said Piotr Valen.', session, other);
    assert.deepEqual([found!.verdict, found!.passage!.path], ['marks', 'debate.txt']);
  });
});

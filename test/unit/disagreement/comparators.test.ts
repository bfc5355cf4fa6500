import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { inEnglish } from '../../../src/core/text/message';

/** What the engine says of two texts of one folder, hints left out. */
function between(a: string, b: string): readonly Disagreement[] {
  const engine = new Disagreements();
  engine.replace('a.txt', analyzeArticle(`${a}\n`, 'a.txt'));
  engine.replace('b.txt', analyzeArticle(`${b}\n`, 'b.txt'));
  return engine.all().filter(({ level }) => level !== 'hint');
}

const levelsOf = (a: string, b: string): readonly string[] => between(a, b).map(({ level }) => level);
const kindsOf = (a: string, b: string): readonly string[] => between(a, b).map(({ kind }) => kind);

const EXPULSION = 'The council of Ostbruck expelled seven Varlandic envoys over the poisoning in Brunnhaven.';

describe('figures', () => {
  it('clash in the same place of nearly equal sentences', () => {
    const [found] = between(EXPULSION, EXPULSION.replace('seven', 'nine'));
    assert.deepEqual([found!.kind, found!.level], ['number', 'warning']);
  });

  it('clash in the words of two speakers, wherever these are named', () => {
    const burned = 'houses burned down in Ostbruck on Monday';
    for (const [one, other] of [
      ['The mayor', 'The fire chief'],
      ['Mira Holm', 'Piotr Valen'],
    ])
      for (const [a, b] of [
        [`${one} said 40 ${burned}.`, `${other} said 60 ${burned}.`],
        [`Some 400 people fled. 40 ${burned}, ${one} said.`, `60 ${burned}, ${other} said.`],
      ] as const)
        assert.deepEqual(levelsOf(a, b), ['info'], a);
  });

  it('agree within their bounds', () => {
    assert.deepEqual(between(EXPULSION.replace('seven', 'more than five'), EXPULSION), []);
  });

  it('do not clash when they are as of different days', () => {
    const toll = 'As of 16 March 2020 the harbour clinic of Ostbruck had counted 1,543 cases of marsh fever.';
    assert.deepEqual(between(toll, toll.replace('16 March', '17 March').replace('1,543', '1,950')), []);
  });

  it('do not clash when one is of a month or year and the other of this week', () => {
    const sinking = 'Seven sailors were killed when a coal ferry sank off the harbour of Ostbruck on Monday.';
    for (const year of ['in 2019', 'in March 2019', 'in March'])
      assert.deepEqual(between(sinking, sinking.replace('Seven', 'Nine').replace('on Monday', year)), []);
    const dated = (text: string, date: string): string => `---\ndate: ${date}\n---\n\n${text}`;
    const [older, newer] = [dated(sinking, '2019-05-07'), sinking.replace('Seven', 'Nine')];
    assert.deepEqual(levelsOf(older, dated(newer.replace('on Monday', 'in 2016'), '2019-05-08')), []);
    assert.deepEqual(levelsOf(older, dated(newer.replace('on Monday', 'in May 2019'), '2019-05-08')), ['warning']);
  });

  it('agree in another unit, and when two of one sentence add up to the other', () => {
    const hall = 'The ferry hall of Ostbruck, a building of 15,800 square metres, holds three banks and a school.';
    assert.deepEqual(between(hall, hall.replace('15,800 square metres', '170,000 square feet')), []);
    assert.deepEqual(
      between(
        'The navy of Varland seized seven long rifles and two other rifles from the smugglers near Brunnhaven.',
        'The navy of Varland seized nine rifles from the smugglers near Brunnhaven.',
      ),
      [],
    );
  });

  it('clash in a share, told as one in so many or in per cent', () => {
    const survey = 'One in five sailors of Varland fears the harbour storms, the council of Ostbruck found.';
    assert.deepEqual(kindsOf(survey, survey.replace('One in five', '45% of').replace('fears', 'fear')), ['number']);
    assert.deepEqual(between(survey, survey.replace('One in five', '20% of').replace('fears', 'fear')), []);
  });

  it('clash in a rank, in digits or words', () => {
    const goal = 'Ada Orlan of Ostbruck scored her 100th goal for Varland against the northern islands.';
    assert.deepEqual(kindsOf(goal, goal.replace('100th', '500th')), ['number']);
    const ship = 'The Ada was the fifteenth ferry that Varland built in the harbour of Ostbruck.';
    assert.deepEqual(kindsOf(ship, ship.replace('fifteenth', '16th')), ['number']);
    assert.deepEqual(between(ship, ship.replace('fifteenth', '15th')), []);
  });

  it('planned and reached are no sure clash', () => {
    const plan = EXPULSION.replace('expelled', 'will expel');
    assert.deepEqual(levelsOf(plan, EXPULSION.replace('seven', 'nine')), ['info']);
    assert.deepEqual(levelsOf(plan, plan.replace('seven', 'nine')), ['warning']);
  });

  it('of prices and results are never sure', () => {
    const price = 'Shares of Ostbruck Ferries closed at $44.50 on the Varland stock exchange on Monday evening.';
    assert.ok(between(price, price.replace('44.50', '24.60')).every(({ level }) => level !== 'warning'));
  });
});

describe('dates', () => {
  const opening = 'The council of Ostbruck opened the new harbour to ferries from Varland on 4 May 2019.';

  it('clash when one excludes the other', () => {
    assert.deepEqual(kindsOf(opening, opening.replace('4 May', '11 May')), ['date']);
  });

  it('agree when one holds the other', () => {
    assert.deepEqual(between(opening, opening.replace('on 4 May 2019', 'in May 2019')), []);
  });
});

describe('names', () => {
  it('clash in the same place of nearly equal sentences', () => {
    const text = 'Mayor Ada Brunn opened the new harbour to ferries from the northern islands after a long delay.';
    assert.deepEqual(kindsOf(text, text.replace('Ada Brunn', 'Ida Stellan')), ['name']);
  });

  it('clash in a number that is part of them', () => {
    const text = 'The mayor of Ostbruck fled from the northern islands on a Varlandic Orn-25 seaplane.';
    assert.deepEqual(kindsOf(text, text.replace('Orn-25', 'Orn-26')), ['name']);
  });

  it('clash where each text has several', () => {
    const text = 'The final of the ferry cup will be rowed in Ostbruck in Varland by sailors of six islands.';
    assert.deepEqual(kindsOf(text, text.replace('Ostbruck in Varland', 'Hallow in Norrland')), ['name']);
  });

  it('agree with the same word without a capital', () => {
    const text = 'Most Colleges in the port of Ostbruck had sent the students of Varland home before the storm.';
    assert.deepEqual(between(text, text.replace('Colleges', 'colleges')), []);
  });

  it('of those who give the same figure do not clash', () => {
    const text = 'The Alliance of Varland expelled seven Ostish envoys over the poisoning in Brunnhaven, Ada Roe said.';
    assert.deepEqual(between(text, text.replace('Ada Roe', 'Ben Holt')), []);
  });

  it('agree in any spelling and as an adjective', () => {
    const text = 'The ferry strike hit harbours in France after mayor Sergei Orlan had closed the bridge to lorries.';
    assert.deepEqual(
      between(text, text.replace('harbours in France', 'French harbours').replace('Sergei', 'Sergey')),
      [],
    );
  });
});

describe('negation', () => {
  it('clashes with the same statement affirmed', () => {
    assert.deepEqual(
      kindsOf(
        'The council of Ostbruck closed the ferry harbour.',
        'The council of Ostbruck did not close the ferry harbour.',
      ),
      ['negation'],
    );
  });

  it('of another word of the sentence does not', () => {
    assert.deepEqual(
      between(
        'The council of Ostbruck closed the ferry harbour.',
        'The council of Ostbruck closed the ferry harbour although the mayor did not ask for it.',
      ),
      [],
    );
  });

  it('may be a verb before the verb', () => {
    const closing = 'The council of Ostbruck closed the ferry harbour.';
    for (const undone of ['failed to close', 'refused to close'])
      assert.deepEqual(kindsOf(closing, closing.replace('closed', undone)), ['negation'], undone);
    assert.deepEqual(
      between(closing.replace('closed', 'refused to close'), closing.replace('closed', 'did not close')),
      [],
    );
  });

  it('is not that of another verb: what fails, declines or refuses may still do the next thing', () => {
    for (const [a, b] of [
      ['The plane whose engine failed landed in Ostbruck on Monday with 90 people on board.', 'whose engine failed '],
      ['The talks between Ostbruck and Varland that failed resumed in the old harbour on Monday.', 'that failed '],
      ['Shares in the ferry company that had declined rose in Ostbruck on Monday.', 'that had declined '],
      ['The truck whose brakes failed hit the old market hall of Ostbruck on Monday.', 'whose brakes failed '],
      [
        'The river, whose level declined, flooded the old market hall of Ostbruck on Monday.',
        ', whose level declined,',
      ],
    ] as const)
      assert.deepEqual(between(a, a.replace(b, '')), [], a);
  });

  it('may be in a verb', () => {
    assert.deepEqual(
      between(
        'The council of Ostbruck did not give the reasons.',
        'The council of Ostbruck declined to give the reasons.',
      ),
      [],
    );
  });
});

describe('other words', () => {
  it('are shown although one is taken for a verb', () => {
    const text = 'Both the Morning Post and the Ostbruck Mail gave the ferry opera of Ada Orlan mediocre reviews.';
    assert.deepEqual(kindsOf(text, text.replace('mediocre', 'average')), ['wording']);
  });
});

describe('opposites', () => {
  it('clash as participles without a name', () => {
    const text = 'A sailor takes off a large coat, revealing a blue scarf.';
    assert.deepEqual(kindsOf(text, text.replace('revealing', 'concealing')), ['antonym']);
  });

  it('as participles clash only where they stand in one place', () => {
    assert.deepEqual(
      between(
        'Two sailors have died in separate climbing accidents at Mount Orn this week.',
        'Yesterday a sailor of Ostbruck died after falling 60 metres at Mount Orn.',
      ),
      [],
    );
  });
});

describe('what a short text says of a longer one', () => {
  it('may be denied there, in whatever order of words', () => {
    assert.deepEqual(
      kindsOf(
        'Growth has not been easy - obtaining permits for Varlandic engineers at work on bridges in Ostbruck being a hard task.',
        'Varlandic engineers at work on bridges in Ostbruck can easily obtain permits.',
      ),
      ['negation'],
    );
  });

  it('may be the opposite of what is done there', () => {
    assert.deepEqual(
      kindsOf(
        'After long debates the harbour treaty still needs the king, but has passed through the Council of Ostbruck.',
        'The Council of Ostbruck voted against the harbour treaty.',
      ),
      ['antonym'],
    );
  });

  it('may be the opposite of what is done there, whatever that would bring', () => {
    assert.deepEqual(
      kindsOf(
        'On 17 May the Council of Ostbruck passed, by twelve to nine, a change of its harbour law that would let sailors vote.',
        'A pro-sailor change was rejected by the Council of Ostbruck.',
      ),
      ['antonym'],
    );
  });

  it('may be the same deal from the other side', () => {
    assert.deepEqual(
      between(
        'A blue ferry once owned by the mayor of Ostbruck was sold on Saturday to the Bank of Varland, which wants to show it.',
        'The Bank of Varland buys the ferry of the mayor of Ostbruck.',
      ),
      [],
    );
  });
});

describe('explanations', () => {
  const focused = (a: string, b: string): readonly (readonly string[])[] =>
    between(a, b).map(({ passages }) =>
      passages.map(({ focus }, i) => (focus === null ? '' : [a, b][i]!.slice(focus.start, focus.end))),
    );

  it('quote the article’s own words and mark them', () => {
    const text = 'The parliament of Varland approved the harbour treaty with Ostbruck.';
    const other = text.replace('approved', 'rejected');
    assert.match(inEnglish(between(text, other)[0]!.explanation), /“approved”.*“rejected”/);
    assert.deepEqual(focused(text, other), [['approved', 'rejected']]);
  });

  it('mark a denial with its negation', () => {
    assert.deepEqual(
      focused(
        'The council of Ostbruck closed the ferry harbour.',
        'The council of Ostbruck did not close the ferry harbour.',
      ),
      [['closed the ferry', 'not close the ferry']],
    );
  });

  it('mark a state with its thing', () => {
    const closed =
      'After the quarrel Varland closed down its permanent mission to Ostbruck, a spokesman told reporters.';
    const suspended = 'This week, Varland suspended its diplomatic mission to Ostbruck in answer to the quarrel.';
    const [[first, second]] = focused(closed, suspended) as [[string, string]];
    assert.match(first, /^closed down its permanent mission to Ostbruck/);
    assert.match(second, /^suspended its diplomatic mission to Ostbruck/);
  });
});

describe('opposites and states', () => {
  it('clash in the same place', () => {
    const text = 'The parliament of Varland approved the harbour treaty with Ostbruck.';
    assert.deepEqual(kindsOf(text, text.replace('approved', 'rejected')), ['antonym']);
  });

  it('of one thing clash in whatever sentences', () => {
    const closed =
      'After the quarrel Varland closed down its permanent mission to Ostbruck, a spokesman told reporters.';
    const suspended = 'This week, Varland suspended its diplomatic mission to Ostbruck in answer to the quarrel.';
    assert.deepEqual(kindsOf(closed, suspended), ['status']);
  });
});

describe('stances', () => {
  it('clash when one voice says somebody wants what another says they do not', () => {
    const both = 'Relations between Ostbruck and the Alliance of Varland soured after the poisoning in Brunnhaven.';
    const refused =
      'Foreign minister Sergei Orlan said: “The Alliance of Varland is not interested in equal dialogue with Ostbruck.”';
    const sought =
      'Secretary Ada Brunn stressed that the Alliance of Varland would still seek regular talks with Ostbruck.';
    assert.deepEqual(kindsOf(`${both} ${refused}`, `${both} ${sought}`), ['stance']);
  });
});

describe('what bodies without a name want', () => {
  it('is told of them, not of who speaks', () => {
    const rejects = 'Mayor Greta Fenwick said: “The dockers’ union rejects any deal with the harbour board.”';
    const wants =
      'The strike in Hallow goes on. The dockers’ union wants a deal with the harbour board, Tom Tolle said.';
    assert.deepEqual(kindsOf(`${rejects} The strike in Hallow goes on.`, wants), ['stance']);
    assert.deepEqual(
      kindsOf(`${rejects} The strike in Hallow goes on.`, wants.replace('dockers’ union', 'company')),
      [],
    );
  });
});

describe('records', () => {
  it('clash when they hold since different years', () => {
    assert.deepEqual(
      kindsOf(
        'It was the largest expulsion of envoys from Ostbruck since 1986, the council told the press.',
        'Varland called it the largest expulsion of envoys from Ostbruck since 1971.',
      ),
      ['superlative'],
    );
  });
});

describe('renderings', () => {
  it('of one speaker’s sentence are shown, also inside one article', () => {
    const text = [
      'Minister Sergei Orlan said: “Varland is neither interested in an equal dialogue nor in cooperation.”',
      'Ferries stayed at their moorings all week.',
      '“Varland is not interested in equitable dialogue and joint work,” said Orlan.',
    ].join('\n\n');
    const engine = new Disagreements();
    engine.replace('a.txt', analyzeArticle(text, 'a.txt'));
    assert.deepEqual(
      engine.all().map(({ kind, level }) => [kind, level]),
      [['wording', 'info']],
    );
  });
});

describe('results of games', () => {
  it('are no wording of one another', () => {
    const won = '“We won 3-1 in Hallow because our goalkeeper ran more than theirs,” said Dana Holt.';
    assert.deepEqual(kindsOf(won, won.replace('3-1', '2-1')), []);
    assert.deepEqual(kindsOf(won, won.replace('our goalkeeper', 'our lifeboat')), ['wording']);
  });
});

describe('the reason that is given', () => {
  const left = 'The council of Ostbruck said seven ferries left the harbour of Brunnhaven when the storm began.';
  const reasonOf = (a: string, b: string): string =>
    inEnglish(between(a, b)[0]!.explanation).replace(/^.*both tell of: /, '');

  it('names only words that both passages have', () => {
    const other = left.replace('seven', 'nine').replace('harbour', 'port');
    assert.equal(reasonOf(left, other), 'council, Ostbruck, ferries, Brunnhaven, storm.');
  });

  it('names a person as the shorter passage does', () => {
    const full = left.replace('council of Ostbruck', 'mayor Karl Orlan').replace('seven', 'nine');
    const short = left.replace('council of Ostbruck', 'mayor Orlan');
    assert.doesNotMatch(reasonOf(full, short), /Karl/);
    assert.match(reasonOf(full, short), /Orlan/);
  });

  it('counts neither that both say something nor everyday words', () => {
    const brief = 'The mayor said seven ferries left when all was over.';
    assert.doesNotMatch(reasonOf(brief, brief.replace('seven', 'nine')), /said|when|over/);
  });
});

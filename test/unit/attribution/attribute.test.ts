import assert from 'node:assert/strict';
import { read, readOne } from './reading';

describe('attribute', () => {
  describe('direct quotations', () => {
    it('belong to the name before or after their cue', () => {
      const said = readOne('“The pier will stay shut until the spring,” Orla Venn said.');
      assert.equal(said.type, 'direct');
      assert.equal(said.class, 'assertion');
      assert.deepEqual(said.content, ['“The pier will stay shut until the spring,”']);
      assert.equal(said.cue, 'said');
      assert.equal(said.source, 'Orla Venn');
      const inverted = readOne('“It sends a clear signal to the dockers,” said port chief Jonas Stoll.');
      assert.equal(inverted.source, 'port chief Jonas Stoll');
    });

    it('stay one when their cue interrupts them', () => {
      const { content } = readOne(
        '“The pier will stay shut,” says Orla Venn, “until we know what the tide did to it.”',
      );
      assert.deepEqual(content, ['“The pier will stay shut,”', '“until we know what the tide did to it.”']);
    });

    it('go on in the sentence after the cue', () => {
      const { content, source } = readOne('“That will not last,” he continues. “But the ferry is late for a while.”');
      assert.equal(source, 'he');
      assert.deepEqual(content, ['“That will not last,”', '“But the ferry is late for a while.”']);
    });

    it('part where each has a cue of its own', () => {
      const found = read(
        '“We have never seen such waves,” said Orla Venn. “The pier was built for a hundred years,” she added.',
      );
      assert.deepEqual(
        found.map(({ content, source }) => [content, source]),
        [
          [['“We have never seen such waves,”'], 'Orla Venn'],
          [['“The pier was built for a hundred years,”'], 'she'],
        ],
      );
    });

    it('are not said a second time where the sentence names its speaker at both ends', () => {
      const found = read(
        'Krall said she stays because “most people do not know about the tide,” she said. “We have no plan for the winter.”',
      );
      assert.deepEqual(
        found.map(({ content }) => content),
        [['she stays because “most people do not know about the tide,”'], ['“We have no plan for the winter.”']],
      );
    });

    it('may stand in guillemets', () => {
      const said = readOne('«First our cellars, now our jobs,» said Orla Venn.');
      assert.deepEqual(said.content, ['«First our cellars, now our jobs,»']);
      assert.equal(said.cue, 'said');
      assert.equal(said.source, 'Orla Venn');
    });

    it('stand in British single marks as well', () => {
      const { content, type } = readOne('‘We don’t trust the council’s figures,’ said Venn. ‘They are wrong.’');
      assert.equal(type, 'direct');
      assert.deepEqual(content, ['‘We don’t trust the council’s figures,’', '‘They are wrong.’']);
    });

    it('do not break at a nickname in marks', () => {
      assert.deepEqual(readOne('“I met John “Johnny” Smith on the pier,” Venn said.').content, [
        '“I met John “Johnny” Smith on the pier,”',
      ]);
    });

    it('stay one when a gesture interrupts them as well', () => {
      const { cue, content } = readOne('“You,” shouted Prew, pointing at the mayor, “are a thief!”');
      assert.deepEqual([cue, content], ['shouted', ['“You,”', '“are a thief!”']]);
    });

    it('belong to whom the paragraph quoted last, whoever was named before', () => {
      const found = read(
        'Her colleagues disagree. “There is nobody who would have gone in,” says Tom Reeve. He shakes his head. “Not one.”',
      );
      assert.deepEqual(
        found.map(({ source, content }) => [source, content]),
        [['Tom Reeve', ['“There is nobody who would have gone in,”', '“Not one.”']]],
      );
    });

    it('are not said by a gesture before the cue', () => {
      const found = read('Halm shrugged. “It will cost what it costs,” he said.');
      assert.deepEqual(
        found.map(({ cue }) => cue),
        ['said'],
      );
    });

    it('go on in paragraphs that are opened again', () => {
      const { content } = readOne('“I saw the smoke,” said Ada Grey.\n\n“Then I heard a bang.\n\n“I ran.”');
      assert.deepEqual(content, ['“I saw the smoke,”', '“Then I heard a bang.', '“I ran.”']);
    });

    it('go on alone in the next paragraph with the last speaker', () => {
      const { content, source } = readOne(
        '“The crane is old,” said Hugh Tarn.\n\n“It should have been replaced ten years ago.”\n\nThe board met on Monday.',
      );
      assert.equal(source, 'Hugh Tarn');
      assert.deepEqual(content, ['“The crane is old,”', '“It should have been replaced ten years ago.”']);
    });

    it('alone, without anybody before them, have no source', () => {
      const { source, cue, type } = readOne(
        'The board met on Monday.\n\n“The crane should have been replaced years ago.”',
      );
      assert.deepEqual([source, cue, type], [null, null, 'direct']);
    });

    it('may be a short sentence alone in its block or list item', () => {
      const { source, content } = readOne('The board met.\n\n“Nobody asked us.”\n\nThe ferry left.');
      assert.deepEqual([source, content], [null, ['“Nobody asked us.”']]);
    });

    it('belong to the name in the last of the paragraphs that they fill', () => {
      const first = '“The cellar is full of water.';
      const { source, content } = readOne(`${first}\n\n“The roof leaks.\n\n“Nobody had told us,” said Fenwick.`);
      assert.equal(source, 'Fenwick');
      assert.deepEqual(content, [first, '“The roof leaks.', '“Nobody had told us,”']);
    });

    it('are no further words of the last speaker when they have an attribution line', () => {
      assert.deepEqual(
        read('“The port is closed,” said Fenwick. “It’s over!” – Bram Tolle').map(({ source, content }) => [
          source,
          content,
        ]),
        [
          ['Fenwick', ['“The port is closed,”']],
          ['Bram Tolle', ['“It’s over!”']],
        ],
      );
    });

    it('may be introduced by a colon, in the same or the paragraph before', () => {
      const same = readOne('In a statement, the harbour board said: “We regret the delay and will pay for it.”');
      assert.equal(same.source, 'the harbour board');
      const simple = readOne('Tolle’s message to the board is simple: “Pay up.”');
      assert.equal(simple.source, 'Tolle’s message to the board');
      const before = readOne('Venn told the hall:\n\n“The bridge stays shut until spring. Nobody crosses it.”');
      assert.equal(before.source, 'Venn');
      assert.deepEqual(before.content, ['“The bridge stays shut until spring. Nobody crosses it.”']);
    });
  });

  describe('mixed quotations', () => {
    it('hold the reported clause and what is quoted in it', () => {
      const { type, content } = readOne('He called the plan “reckless” and “a gift to the ferry company”.');
      assert.equal(type, 'mixed');
      assert.deepEqual(content, ['the plan “reckless” and “a gift to the ferry company”']);
    });

    it('are one when a cue between commas parts them and the marks are opened again', () => {
      const { type, content, source } = readOne(
        'The ferry company and the port, says Venn, will have to agree “how to share a quay that was built for one.\n\n' +
          '“I doubt that anybody has the answer, but people should start to think about it.”',
      );
      assert.equal(type, 'mixed');
      assert.equal(source, 'Venn');
      assert.deepEqual(content, [
        'The ferry company and the port',
        'will have to agree “how to share a quay that was built for one.',
        '“I doubt that anybody has the answer, but people should start to think about it.”',
      ]);
    });
  });

  describe('indirect quotations', () => {
    it('stand before or after their cue', () => {
      assert.deepEqual(readOne('Venn stressed that the board would still seek regular talks.').content, [
        'that the board would still seek regular talks',
      ]);
      const before = readOne('The pier will stay shut until the spring, the harbour board said.');
      assert.deepEqual(before.content, ['The pier will stay shut until the spring']);
      assert.equal(before.source, 'the harbour board');
    });

    it('have their source in "according to" before and behind', () => {
      const first = readOne('According to the harbour office, the storm broke four piles.');
      assert.equal(first.cue, 'According to');
      assert.equal(first.source, 'the harbour office');
      assert.deepEqual(first.content, ['the storm broke four piles']);
      assert.match(readOne('The storm broke four piles, according to Hugh Tarn.').source ?? '', /^Hugh Tarn/);
    });

    it('have a source with an apposition between name and verb', () => {
      const { source, content } = readOne(
        'Hugh Tarn, a doctor who has treated dockers for ten years, said the dust was dangerous.',
      );
      assert.match(source ?? '', /^Hugh Tarn/);
      assert.deepEqual(content, ['the dust was dangerous']);
    });

    it('have their source in "in the words of"', () => {
      assert.equal(readOne('In the words of Hugh Tarn, “the sea always wins.”').source, 'Hugh Tarn');
    });

    it('have the agent of a passive as their source', () => {
      assert.equal(readOne('Venn was told by the engineers that the bridge would not hold.').source, 'the engineers');
    });

    it('have no source in whom somebody told', () => {
      const nobody = readOne('Reporters were told that the port would close.');
      assert.deepEqual([nobody.source, nobody.content], [null, ['that the port would close']]);
      const agent = readOne('Residents were told by a spokesman that the port would close.');
      assert.deepEqual([agent.source, agent.content], ['a spokesman', ['that the port would close']]);
      assert.equal(readOne('Reporters told Fenwick that the port would close.').source, 'Reporters');
    });

    it('leave out the day on which somebody spoke', () => {
      assert.deepEqual(readOne('Police said on Monday there was no link between the fires.').content, [
        'there was no link between the fires',
      ]);
    });

    it('have a source of their own sentence', () => {
      const sources = (text: string) => read(text).map(({ source }) => source);
      assert.ok(sources('The mate was ill. Tolle was quoted as saying that the port would close.').includes('Tolle'));
      const [said, denied] = read('Fenwick said no. Van der Meer said that the port was open.');
      assert.deepEqual([said!.source, said!.content], ['Fenwick', ['no.']]);
      assert.equal(denied!.source, 'Van der Meer');
    });

    it('have a source without what they refer to, and none in "there are"', () => {
      const text = '“Nobody will cross it,” said Hallow mayor Orla Fenwick in reference to the strike at the port.';
      assert.equal(readOne(text).source, 'Hallow mayor Orla Fenwick');
      assert.equal(readOne('There are reports that the port will close.').source, null);
    });

    it('end before what tells where a claim came from', () => {
      const { source, content } = readOne('The claim that the water was safe came from Fenwick.');
      assert.deepEqual([source, content], ['Fenwick', ['that the water was safe']]);
    });

    it('have the subject of a passive as source only where it says something', () => {
      const sources = (text: string) => read(text).map(({ source, content }) => [source, content.at(-1)]);
      assert.deepEqual(sources('Residents were warned that the wall might fall.'), [
        [null, 'that the wall might fall'],
      ]);
      assert.deepEqual(sources('It was announced on Friday that the mill would close.'), [
        [null, 'that the mill would close'],
      ]);
      assert.deepEqual(sources('Dorn is believed to have fled.'), [[null, 'to have fled']]);
      assert.deepEqual(sources('Dorn was accused by prosecutors of hiding the money.'), [
        ['prosecutors', 'of hiding the money'],
      ]);
      assert.deepEqual(sources('Halm was quoted by the Courier as saying the bridge was “sound and safe”.'), [
        ['Halm', 'the bridge was “sound and safe”'],
      ]);
    });

    it('have no source in whom somebody asks at the head of the sentence', () => {
      const [asked, said] = read('Asked if she would stand again, Brune said: “Ask me in the spring.”');
      assert.deepEqual([asked!.source, asked!.content], [null, ['if she would stand again']]);
      assert.deepEqual([said!.source, said!.content], ['Brune', ['“Ask me in the spring.”']]);
    });

    it('have the whole mention as source', () => {
      const source = (text: string) => readOne(text).source;
      assert.equal(source('“You have no shame,” shouted a woman from the gallery.'), 'a woman from the gallery');
      assert.equal(
        source('“Everybody here knew the old man,” said his neighbour, Tess Aubrey.'),
        'his neighbour, Tess Aubrey',
      );
      assert.match(
        source(
          'In a letter seen by the Courier, the headteacher, Joan Pike, wrote that the school “cannot stay open”.',
        ) ?? '',
        /^the headteacher, Joan Pike/,
      );
    });

    it('end where the main clause goes on after the subject', () => {
      assert.deepEqual(read('Residents who say they were never warned are suing the city.')[0]!.content, [
        'they were never warned',
      ]);
      assert.deepEqual(readOne('Brune’s assertion that nobody was hurt proved false.').content, [
        'that nobody was hurt',
      ]);
      assert.deepEqual(read('Kranz claims that inspectors told her the oven was safe.')[0]!.content, [
        'that inspectors told her the oven was safe',
      ]);
    });

    it('may be a clause that a noun announces, whose it is or nobody’s', () => {
      const [denial] = read('Halm’s denial that he had been paid convinced nobody.');
      assert.deepEqual([denial!.source, denial!.cue, denial!.content], ['Halm’s', 'denial', ['that he had been paid']]);
      assert.equal(read('The rumour that the mill would close was false.')[0]!.source, null);
    });

    it('have their source in somebody’s words, wherever they stand in the sentence', () => {
      const found = read('The plan is, in the words of its author, “a gamble with no way back”.');
      assert.deepEqual(
        found.map(({ source, content }) => [source, content]),
        [['its author', ['The plan is', '“a gamble with no way back”']]],
      );
      assert.equal(readOne('The law is “a joke and a scandal”, in Ortiz’s words.').source, 'Ortiz’s');
    });

    it('have a name behind the verb as their source', () => {
      const { source, content } = readOne('The pier would not be moved this year, noted Orla Venn.');
      assert.equal(source, 'Orla Venn');
      assert.deepEqual(content, ['The pier would not be moved this year']);
    });

    it('may be a clause that a noun announces', () => {
      const { cue, source } = readOne('The claim that the bridge was safe came from the engineers.');
      assert.equal(cue, 'claim');
      assert.equal(source, 'the engineers');
    });

    it('follow the name in a headline', () => {
      const [headline] = read(
        'Orla Venn: I will not move the pier\n\nThe board of the harbour met on Monday and went home early.',
      );
      assert.equal(headline!.source, 'Orla Venn');
      assert.deepEqual(headline!.content, ['I will not move the pier']);
    });

    it('stand inside direct quotations, both levels', () => {
      const found = read('“When I asked the board, Halm told me, ‘Go home,’” Dorn said.');
      assert.deepEqual(
        found.map(({ source, content }) => [source, content[0]]),
        [
          ['Dorn', '“When I asked the board, Halm told me, ‘Go home,’”'],
          ['Halm', '‘Go home,’'],
        ],
      );
    });

    it('stand inside one another, both levels', () => {
      assert.deepEqual(
        read('Stoll said Tarn had denied that the crane was broken.').map(({ source, content }) => [
          source,
          content[0],
        ]),
        [
          ['Stoll', 'Tarn had denied that the crane was broken'],
          ['Tarn', 'that the crane was broken'],
        ],
      );
    });

    it('are two where two people speak in one sentence', () => {
      assert.deepEqual(
        read('Critics say the ferry is too dear, but Venn insists that the price is fair.').map(
          ({ source, content }) => [source, content[0]],
        ),
        [
          ['Critics', 'the ferry is too dear'],
          ['Venn', 'that the price is fair'],
        ],
      );
    });

    it('end where the main clause goes on after "who said"', () => {
      const { source, content } = readOne('The dockers, who said they had not been paid since March, walked out.');
      assert.equal(source, 'who');
      assert.deepEqual(content, ['they had not been paid since March']);
    });

    it('do not take the object of a verb after an apposition for the source', () => {
      const { source } = readOne('Jonas Stoll, the head of the port, warned of long delays.');
      assert.match(source ?? '', /^Jonas Stoll/);
    });
  });

  describe('layout', () => {
    it('gives the turns of a transcript to their names', () => {
      const turns = read(
        'VENN: The bridge stays shut.\n\nREPORTER: Until when?\n\nVENN: Until the spring, or until we have the money.',
      );
      assert.deepEqual(
        turns.map(({ source, type, content }) => [source, type, content[0]]),
        [
          ['VENN', 'direct', 'The bridge stays shut.'],
          ['REPORTER', 'direct', 'Until when?'],
          ['VENN', 'direct', 'Until the spring, or until we have the money.'],
        ],
      );
    });

    it('knows turns under Q and A, and under a name with the surname first', () => {
      const turns = (text: string) => read(text).map(({ source, content }) => [source, content[0]]);
      assert.deepEqual(turns('Q. When did you hear of it?\n\nA. In March.'), [
        ['Q.', 'When did you hear of it?'],
        ['A.', 'In March.'],
      ]);
      assert.deepEqual(turns('HALM, JUREK: It stays shut.\n\nFENWICK, ORLA: Until when?'), [
        ['HALM, JUREK', 'It stays shut.'],
        ['FENWICK, ORLA', 'Until when?'],
      ]);
    });

    it('gives a quotation to the label at the head of its line', () => {
      const found = read('- “We are finished.” – Pavel Dorn, docker\n- Lotte Kranz, baker: “I will see it first.”');
      assert.deepEqual(
        found.map(({ source, content }) => [source, content]),
        [
          ['Pavel Dorn', ['“We are finished.”']],
          ['Lotte Kranz', ['“I will see it first.”']],
        ],
      );
    });

    it('gives a headline to whom it names behind a dash', () => {
      const [headline] = read('Bridge to stay shut until May – police\n\nThe bridge over the Kell was closed in June.');
      assert.deepEqual([headline!.source, headline!.content], ['police', ['Bridge to stay shut until May']]);
    });

    it('gives a block quote of several paragraphs to the line below it, also to a body', () => {
      const [quote] = read(
        'A letter came.\n\n> Your licence ends on Friday.\n>\n> You may appeal.\n>\n> — The Harbour Board\n\nIt rained.',
      );
      assert.deepEqual(
        [quote!.source, quote!.content],
        ['The Harbour Board', ['Your licence ends on Friday.', 'You may appeal.']],
      );
    });

    it('leaves a block quote that nobody introduces without source', () => {
      const [quote] = read('A letter came.\n\n> Your licence ends on Friday and you may appeal.\n\nIt rained.');
      assert.deepEqual([quote!.source, quote!.type], [null, 'direct']);
    });

    it('gives a short quotation to the name on its attribution line', () => {
      assert.equal(readOne('“We go” — Orla Fenwick').source, 'Orla Fenwick');
    });

    it('gives a quotation to the name on its attribution line', () => {
      const { source, content } = readOne('“The sea always wins.” — Hugh Tarn');
      assert.equal(source, 'Hugh Tarn');
      assert.deepEqual(content, ['“The sea always wins.”']);
    });
  });

  it('reads an attribution line on which a place is named', () => {
    const found = read(
      'The letter came.\n\n> The bridge stays shut until spring.\n> — Orla Fenwick, mayor of Hallow\n\nIt rained.',
    );
    assert.equal(found[0]!.source, 'Orla Fenwick');
  });

  it('ends a quotation at its marks when a comma stands before them', () => {
    const { content, source } = readOne('“The sea will take it,” Hugh Tarn, director of the board, said of the plan.');
    assert.deepEqual(content, ['“The sea will take it,”']);
    assert.match(source ?? '', /^Hugh Tarn/);
  });

  it('gives a block quote without marks to what introduces it', () => {
    const text = 'Orla Venn wrote to the board:\n\n> The pier is unsafe. It has to go.\n\nThe board has not answered.';
    const [quote] = read(text);
    assert.equal(quote!.type, 'direct');
    assert.equal(quote!.source, 'Orla Venn');
    assert.deepEqual(quote!.content, ['The pier is unsafe. It has to go.']);
  });

  it('classes attributions after the Penn Discourse Treebank', () => {
    assert.equal(readOne('The court ruled that the port had to pay the dockers.').class, 'assertion');
    assert.equal(readOne('Dockers believe the port will be sold.').class, 'belief');
    assert.equal(readOne('Tarn regrets that the crane was sold.').class, 'fact');
    assert.equal(readOne('Orla Venn wants to build a second pier.').class, 'eventuality');
    assert.equal(readOne('Aubrey was surprised that anyone came.').class, 'fact');
    assert.equal(readOne('The board agreed to pay the dockers.').class, 'eventuality');
    assert.equal(readOne('The board agreed that the dockers were right.').class, 'assertion');
  });

  it('takes no silence, no question and no term for a quotation', () => {
    for (const text of [
      'Venn declined to comment.',
      'The port refused to say what the crane had cost.',
      'The port did not say when the ferry would run again.',
      'A spokesman would not confirm the figure.',
      'The minister has yet to say whether she will resign.',
      'Halm declined to speculate.',
      'Salo did not deny that he had met Prew.',
      'He refused to be drawn on the costs.',
      'The board gave no details.',
      'The company made no comment.',
      'Will the ferry run again before the summer?',
      'The principle of “parity” governs the harbour.',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('takes what is asked, supposed or said by nobody for no quotation', () => {
    for (const text of [
      'Did Fenwick say that the port would close?',
      'Why did Tolle claim that the water was safe?',
      'And why does the council insist that all is well?',
      'Who knew of the crack?',
      'Nobody said that the port would close.',
      'No official has said that the port would close.',
      'No one in the town hall said that the port would close.',
      'None of the dockers said the port would close.',
      'Neither Fenwick nor Tolle said that the port would close.',
      'Fenwick never said that the port would close.',
      'Fenwick was unable to say when the port would open.',
      'It is unclear whether Tolle said that the port was closed.',
      'If Fenwick says that the port is closed, the ferry will wait.',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
    assert.equal(readOne('No. 12 crew said that the port was closed.').cue, 'said');
    assert.equal(readOne('Will the port close? Fenwick said it would.').source, 'Fenwick');
  });

  it('reads only the marks of a text in another language', () => {
    assert.deepEqual(read('Die Bürgermeisterin sagte: „Die Brücke bleibt bis zum Frühling zu.“', false), [
      {
        content: ['„Die Brücke bleibt bis zum Frühling zu.“'],
        cue: null,
        source: null,
        type: 'direct',
        class: 'assertion',
        score: 0.5,
      },
    ]);
  });

  it('reads nothing in an empty text, and does not fail on a text of nothing but marks and cues', () => {
    assert.deepEqual(read(''), []);
    for (const unit of ['“', '"', "' ", 'said ', ': ', '“said” ', 'NN: “\n\n']) read(unit.repeat(60));
  }).timeout(60_000);

  it('gives content in text order and scores between 0 and 1', () => {
    const found = read(
      '“One thing is sure,” Venn said. “It is late.” Tarn denied it.\n\n“It is not,” he said, according to Stoll.',
    );
    for (const { score } of found) assert.ok(score > 0 && score < 1);
    assert.ok(found.length >= 2);
  });
});

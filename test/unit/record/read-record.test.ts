import assert from 'node:assert/strict';
import { RecordReader } from '../../../src/core/record/read-record';
import type { Flaw, Utterance } from '../../../src/core/record/record';

function read(path: string, ...chunks: readonly string[]) {
  const utterances: Utterance[] = [];
  const flaws: Flaw[] = [];
  const reader = new RecordReader(path, {
    utterance: (each) => utterances.push(each),
    flaw: (each) => flaws.push(each),
  });
  for (const chunk of chunks) reader.take(chunk);
  reader.end();
  return { utterances, flaws, head: reader.head };
}

const said = (utterances: readonly Utterance[]) =>
  utterances.map(({ speaker, seconds, text }) => [speaker, seconds, text]);

describe('a record in WebVTT', () => {
  const vtt = [
    'WEBVTT - Harbour board',
    '',
    'NOTE nobody says this',
    'nor this',
    '',
    'opening',
    '00:01.000 --> 00:04.000 align:start',
    '<v.loud Ada Roe>The <i>old</i> pier</v>',
    '',
    '01:00:05.500 --> 01:00:09.000',
    '<v Bo Lund>Fish &amp; chips',
    'for all.',
    '',
  ].join('\n');

  it('gives voices, times and places, without notes, identifiers and markup', () => {
    const { utterances, flaws } = read('a.vtt', vtt);
    assert.deepEqual(
      utterances.map(({ speaker, seconds, line, text }) => [speaker, seconds, line, text.replace(/ +/g, ' ')]),
      [
        ['Ada Roe', 1, 7, 'The old pier'],
        ['Bo Lund', 3605.5, 10, 'Fish & chips'],
        ['Bo Lund', 3605.5, 11, 'for all.'],
      ],
    );
    assert.deepEqual(flaws, []);
  });

  it('leaves each word where the file has it', () => {
    const lines = vtt.split('\n');
    for (const { line, character, text } of read('a.vtt', vtt).utterances)
      for (const { 0: word, index } of text.matchAll(/\w+/g))
        assert.equal(lines[line]!.slice(character + index, character + index + word.length), word);
  });

  it('is the same however the stream is cut', () => {
    const whole = read('a.vtt', vtt.replaceAll('\n', '\r\n'));
    const letters = read('a.vtt', '\ufeff', ...vtt.replaceAll('\n', '\r\n'));
    assert.deepEqual(letters, whole);
  });

  it('hears a line of a rolling caption once', () => {
    const rolling =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nthe water\n\n00:02.000 --> 00:03.000\nthe water\ncame at nine\n';
    assert.deepEqual(said(read('a.vtt', rolling).utterances), [
      [null, 1, 'the water'],
      [null, 2, 'came at nine'],
    ]);
  });
});

describe('voices in WebVTT', () => {
  const head = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';

  it('are told apart in one line', () => {
    const line = '<v Anna Holt>We will close.</v> <v Ben Ford>And we will pay.</v>';
    const { utterances } = read('a.vtt', `${head}${line}\n`);
    assert.deepEqual(said(utterances), [
      ['Anna Holt', 1, 'We will close.'],
      ['Ben Ford', 1, 'And we will pay.'],
    ]);
    for (const { character, text } of utterances) assert.equal(line.slice(character, character + text.length), text);
  });

  it('end with their cue', () => {
    const { utterances } = read('a.vtt', `${head}<v Cara Diaz>We wait\nhere.\n\n00:03.000 --> 00:04.000\nWhy?\n`);
    assert.deepEqual(said(utterances), [
      ['Cara Diaz', 1, 'We wait'],
      ['Cara Diaz', 1, 'here.'],
      [null, 3, 'Why?'],
    ]);
  });

  it('go on behind a blank line in the last cue', () => {
    const { utterances, flaws } = read('a.vtt', `${head}We wait.\n\nAll night.\n`);
    assert.deepEqual(
      utterances.map(({ text }) => text),
      ['We wait.', 'All night.'],
    );
    assert.deepEqual(
      flaws.map(({ line }) => line),
      [5],
    );
  });
});

describe('a record in SubRip', () => {
  it('keeps a speaker until the next, or until somebody unnamed speaks', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nMAYOR ROE: Good evening.\n\n2\n00:00:02,500 --> 00:00:03,000\nSit down.\n\n' +
      '3\n00:00:04,000 --> 00:00:05,000\n>> Why?\n';
    assert.deepEqual(said(read('a.srt', srt).utterances), [
      ['MAYOR ROE', 1, 'Good evening.'],
      ['MAYOR ROE', 2.5, 'Sit down.'],
      [null, 4, 'Why?'],
    ]);
  });

  it('tells what is broken, and reads the rest', () => {
    const srt =
      '1\n00:00:09,000 --> 00:00:10,000\nOne.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo.\n\n3\n00:00:5 --> later\nThree.\n\n' +
      'Four.\n\n4\n00:00:20,000 --> 00:00:12,000\nFive.\n';
    const { utterances, flaws } = read('a.srt', srt);
    assert.deepEqual(
      utterances.map(({ text }) => text),
      ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
    );
    assert.deepEqual(
      flaws.map(({ line }) => line),
      [5, 9, 12, 15],
    );
    assert.match(flaws[0]!.message, /out of order/);
    assert.match(flaws[1]!.message, /no time/);
    assert.match(flaws[2]!.message, /outside any cue/);
    assert.match(flaws[3]!.message, /ends before it begins/);
  });
});

describe('a transcript', () => {
  it('tells speakers by what stands before a colon, with or without times', () => {
    const text = [
      '[00:01:05] MAYOR ROE: We close at nine.',
      'That is all.',
      '**Bo Lund:** Is it?',
      'Q. And then?',
      'Dr. Ulla van der Berg (by telephone): Then we wait.',
      'What I said was this: no.',
      'Date: 3 March',
      'Cara Moss  12:30',
      'I agree.',
    ].join('\n');
    assert.deepEqual(said(read('a.txt', text).utterances), [
      ['MAYOR ROE', 65, 'We close at nine.'],
      ['MAYOR ROE', 65, 'That is all.'],
      ['Bo Lund', 65, 'Is it?'],
      ['Q', 65, 'And then?'],
      ['Dr. Ulla van der Berg', 65, 'Then we wait.'],
      ['Dr. Ulla van der Berg', 65, 'What I said was this: no.'],
      ['Dr. Ulla van der Berg', 65, 'Date: 3 March'],
      ['Cara Moss', 750, 'I agree.'],
    ]);
  });

  it('takes no beginning of a sentence for a speaker', () => {
    const lines = [
      'ADA ROE: We heard it.',
      'Look: the harbour will cost us.',
      'Monday: no boats.',
      'A. Philip Lund said so.',
      'A. We never promised that.',
    ];
    assert.deepEqual(
      read('a.txt', lines.join('\n')).utterances.map(({ speaker }) => speaker),
      lines.map(() => 'ADA ROE'),
    );
    assert.deepEqual(said(read('a.txt', 'Q. Why?\nA. We wait.').utterances), [
      ['Q', null, 'Why?'],
      ['A', null, 'We wait.'],
    ]);
  });

  it('takes title, date and the one speaker of a statement from its front matter', () => {
    const text = '---\ntitle: On the pier\ndate: 2027-04-01\nspeaker: Ada Roe\n---\n\nWe will rebuild.\n';
    const { utterances, head } = read('a.md', text);
    assert.deepEqual(head, { title: 'On the pier', date: '2027-04-01' });
    assert.deepEqual(said(utterances), [['Ada Roe', null, 'We will rebuild.']]);
    assert.equal(read('2027-04-02-pier.txt', 'We will.').head.date, '2027-04-02');
  });

  it('hears what stands below a rule that begins no front matter', () => {
    assert.deepEqual(said(read('a.md', '---\nADA ROE: We wait.\n').utterances), [['ADA ROE', null, 'We wait.']]);
    const long = Array.from({ length: 300 }, () => 'We wait.').join('\n');
    assert.equal(read('a.md', `---\n${long}\n`).utterances.length, 300);
  });

  it('takes its title from the first heading', () => {
    assert.equal(read('a.md', '## On the pier ##  \n\nWe will.\n').head.title, 'On the pier');
  });

  it('takes a line of any length in parts that stay where they are', () => {
    const line = 'word '.repeat(50_000);
    const { utterances } = read('a.txt', line);
    assert.ok(utterances.every(({ text }) => text.length <= 20_000));
    assert.equal(utterances.flatMap(({ text }) => text.trim().split(' ')).length, 50_000);
    for (const { character } of utterances) assert.equal(line.slice(character, character + 4), 'word');
  });

  it('reads anything without an error', () => {
    for (const text of ['', '\0\0', '-->', '---\n', '---\n: [', '\ud800', `${'-'.repeat(200)}:`, 'A: '.repeat(9999)])
      for (const path of ['a.vtt', 'a.srt', 'a.md', 'a.txt']) assert.doesNotThrow(() => read(path, text));
  });
});

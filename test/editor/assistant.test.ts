import assert from 'node:assert/strict';
import { CancellationTokenSource, LanguageModelTextPart, lm, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { article, open, problemsOf, write } from './newsroom';

interface Told {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** What a tool answers. The editor asks its user first, but takes every question for answered while tests run. */
async function ask<Answer>(name: string, input: object): Promise<Answer> {
  const { token } = new CancellationTokenSource();
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  const [part] = content;
  assert.ok(part instanceof LanguageModelTextPart);
  return JSON.parse(part.value) as Answer;
}

describe('An assistant in the editor', () => {
  before(async () => {
    await open('courier.md');
    await problemsOf('courier.md');
  });

  it('finds quotations by words and speaker, with file, line and the words as they stand there', async () => {
    const { quotations } = await ask<{ quotations: { speaker: string; passages: Told[] }[] }>(
      'claimtrace_findQuotations',
      { words: 'boats lifted', speaker: 'Thorsen' },
    );
    const [first] = quotations;
    assert.equal(first!.speaker, 'Helga Thorsen');
    const { document } = await open('courier.md');
    for (const { file, line, words } of first!.passages) {
      assert.equal(file, 'courier.md');
      assert.ok(document.lineAt(line - 1).text.includes(words), words);
    }
    assert.match(first!.passages.map(({ words }) => words).join(' '), /lifted one by one/);
  });

  it('looks up a speaker', async () => {
    const { speakers } = await ask<{ speakers: { name: string; roles: string[]; said: object[] }[] }>(
      'claimtrace_findSpeaker',
      { name: 'valen' },
    );
    assert.equal(speakers[0]!.name, 'Piotr Valen');
    assert.ok(speakers[0]!.said.length > 0);
    assert.deepEqual((await ask<{ speakers: object[] }>('claimtrace_findSpeaker', { name: 7 })).speakers, []);
  });

  it('lists disagreements, of one file where that is asked', async () => {
    type Answer = { disagreements: { level: string; passages: Told[] }[] };
    const { disagreements } = await ask<Answer>('claimtrace_listDisagreements', { file: 'courier.md' });
    assert.equal(disagreements[0]!.level, 'warning');
    assert.deepEqual(disagreements[0]!.passages.map(({ file }) => file).sort(), ['beacon.txt', 'courier.md']);
    assert.deepEqual((await ask<Answer>('claimtrace_listDisagreements', { file: 'nowhere.md' })).disagreements, []);
  });

  describe('that asks where a statement comes from', () => {
    const CLAIM = 'The rusted trawler Kestrel carried sixty drums of chlorine from Vik to Solvane in April';
    const ARTICLES: Readonly<Record<string, string>> = {
      'drums-a.md': `---\noutlet: Vik Gazette\ndate: 2027-06-01\n---\n\n# Drums\n\n${CLAIM}.\n`,
      'drums-b.md': `---\noutlet: Morning Lamp\ndate: 2027-06-02\n---\n\n# Trawler\n\n${CLAIM.replace('rusted', 'leaking')}, a sailor told the Vik Gazette.\n`,
      'drums-c.md': `---\noutlet: Evening Lamp\n---\n\n# Chlorine\n\n${CLAIM}.[^1]\n\n[^1]: [List](https://port.example/drums)\n`,
    };
    interface OnRecord {
      readonly file: string;
      readonly line: number;
      readonly speaker: string | null;
      readonly time: string | null;
      readonly verdict: string;
      readonly explanation: string;
    }
    interface Occurrence extends Told {
      readonly article: { readonly outlet: string; readonly date: string | null };
      readonly account: string | null;
      readonly repetition: { readonly kind: string; readonly replacements: { was: string; is: string }[] } | null;
      readonly cites: readonly unknown[];
      readonly onRecord: readonly OnRecord[];
    }
    interface Statement {
      readonly occurrences: readonly Occurrence[];
      readonly order: string;
      readonly origins: readonly { readonly name: string; readonly files: readonly string[] }[];
    }
    const trace = async (input: object): Promise<readonly Statement[]> =>
      (await ask<{ statements: readonly Statement[] }>('claimtrace_trace', input)).statements;

    before(async () => {
      for (const [name, text] of Object.entries(ARTICLES)) await write(name, text);
      await eventually(async () =>
        assert.equal((await trace({ file: 'drums-b.md', line: 8 }))[0]?.occurrences.length, 3),
      );
    });
    after(async () => {
      for (const name of Object.keys(ARTICLES)) await workspace.fs.delete(article(name));
    });

    it('hears of every article that has it, how it repeats the first, by whose account, and what it cites', async () => {
      const [statement] = await trace({ file: 'drums-b.md', line: 8 });
      const { occurrences, origins, order } = statement!;
      assert.deepEqual(
        occurrences.map(({ file, line, article: { date }, account, repetition }) => [
          file,
          line,
          date,
          account,
          repetition?.kind ?? null,
        ]),
        [
          ['drums-a.md', 8, '2027-06-01', null, null],
          ['drums-b.md', 8, '2027-06-02', 'Vik Gazette', 'altered'],
          ['drums-c.md', 7, null, null, 'verbatim'],
        ],
      );
      assert.deepEqual(
        occurrences[1]!.repetition!.replacements.map(({ was, is }) => [was, is]),
        [['rusted', 'leaking']],
      );
      for (const { file, line, words } of occurrences) {
        const { document } = await open(file);
        assert.ok(document.lineAt(line - 1).text.includes(words), words);
      }
      assert.deepEqual(
        occurrences.map(({ cites }) => cites),
        [[], [], [{ words: 'List', url: 'https://port.example/drums', file: null }]],
      );
      assert.equal(order, 'by date, unknown for the 1 without a date');
      assert.deepEqual(origins[0], { name: 'Vik Gazette', files: ['drums-a.md', 'drums-b.md'] });
    });

    it('may ask with words, in a file or in any', async () => {
      const found = async (input: object): Promise<readonly (readonly string[])[]> =>
        (await trace(input)).map(({ occurrences }) => occurrences.map(({ file }) => file));
      const all = ['drums-a.md', 'drums-b.md', 'drums-c.md'];
      assert.deepEqual(await found({ file: 'drums-c.md', words: 'sixty drums' }), [all]);
      assert.deepEqual(await found({ words: `${CLAIM}.` }), [all]);
    });

    it('hears which record has the words, where, and how the article’s stand to them', async () => {
      const spoken = 'The brass bell of the lighthouse at Vik weighs nineteen hundred kilos';
      await write('records/bell.vtt', `WEBVTT\n\n01:05.000 --> 01:12.000\n<v Ulla Gerstad>${spoken}.\n`);
      await write('bell.md', `# Bell\n\n“${spoken.replace('brass', 'iron')},” said Ulla Gerstad.\n`);
      try {
        await eventually(async () => {
          const [statement] = await trace({ file: 'bell.md', line: 3 });
          const [record, ...others] = statement?.occurrences[0]?.onRecord ?? [];
          assert.deepEqual(others, []);
          assert.deepEqual(
            [record?.file, record?.line, record?.speaker, record?.time, record?.verdict],
            ['records/bell.vtt', 4, 'Ulla Gerstad', '1:05', 'altered'],
          );
          assert.match(record!.explanation, /has “brass”, not “iron”/);
        });
        assert.deepEqual((await trace({ file: 'drums-a.md', line: 8 }))[0]!.occurrences[0]!.onRecord, []);
      } finally {
        await workspace.fs.delete(article('records'), { recursive: true });
        await workspace.fs.delete(article('bell.md'));
      }
    });

    it('hears of nothing where nothing stands', async () => {
      for (const input of [
        {},
        { file: 'nowhere.md', line: 8 },
        { file: '../..', words: CLAIM },
        { file: 'drums-a.md', line: 5000 },
        { file: 'drums-a.md', line: -1 },
        { file: 'drums-a.md', words: 'no such words' },
        { words: 'The mayor bought a blue umbrella.' },
        { words: 7, line: '8', file: [] },
      ])
        assert.deepEqual(await trace(input), [], JSON.stringify(input));
    });
  });
});

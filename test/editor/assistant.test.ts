import assert from 'node:assert/strict';
import { CancellationTokenSource, LanguageModelTextPart, lm } from 'vscode';
import { open, problemsOf } from './newsroom';

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
});

import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import type { LogEvent } from '../../src/core/annotation/event';
import { eventLine } from '../../src/core/annotation/write-event';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, write } from './newsroom';

const FOLDER = '.claimtrace/compacting01';
const logs = async (): Promise<string[]> =>
  (await workspace.fs.readDirectory(article(FOLDER))).map(([name]) => name).sort();
const saidBy = (person: string, hour: number): string => {
  const time = `2027-03-01T0${hour}:00:00.000Z`;
  return eventLine({ op: 'doc', id: `compacting${hour}`, time, person, path: 'lighthouse.md' } satisfies LogEvent);
};

describe('Compact Annotations', () => {
  before(async () => {
    await open('courier.md');
    await write(`${FOLDER}/mira-1.jsonl`, saidBy('Mira', 1));
    await write(`${FOLDER}/tom-1.jsonl`, saidBy('Tom', 2));
  });

  after(() => workspace.fs.delete(article(FOLDER), { recursive: true }));

  it('says what it does before it does it', async () => {
    await page.runCommand('Claimtrace: Compact Annotations');
    await eventually(async () =>
      assert.match((await page.notifications()).join('; '), /Compact the annotations .* in another window.* no branch/),
    );
    assert.deepEqual(await logs(), ['mira-1.jsonl', 'tom-1.jsonl']);
  });

  it('joins the logs of an article once that is wanted, and says how many', async () => {
    await page.answerNotification('Compact');
    await eventually(async () =>
      assert.match((await page.notifications()).join('; '), /\d+ logs of annotations were joined into \d+\./),
    );
    const [only, ...others] = await logs();
    assert.deepEqual(others, []);
    const joined = new TextDecoder().decode(await workspace.fs.readFile(article(`${FOLDER}/${only}`)));
    assert.ok(joined.includes('"Mira"') && joined.includes('"Tom"'), joined);
    await commands.executeCommand('notifications.clearAll');
  });
});

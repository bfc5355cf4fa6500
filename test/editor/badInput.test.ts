import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  RelativePattern,
  Selection,
  type Uri,
  workspace,
} from 'vscode';
import type { LogEvent } from '../../src/core/annotation/event';
import { textId } from '../../src/core/annotation/text-id';
import { eventLine } from '../../src/core/annotation/write-event';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, codeOf, open, rangeOf, write } from './newsroom';

const folder = (): Uri => article('.claimtrace');
const bytesOf = async (uri: Uri): Promise<number[]> => [...(await workspace.fs.readFile(uri))];
const speakers = async (): Promise<string> => (await page.rows('Speakers')).map(({ label }) => label).join('; ');
const namesIn = async (place: string): Promise<string[]> =>
  (await workspace.fs.readDirectory(article(place))).map(([name]) => name);

/** Somebody else's decision on how a speaker is called, as a line of a log. */
function renames(name: string, shown: string): string {
  const id = `renamed-${shown}`.replaceAll(' ', '-');
  const event: LogEvent = {
    ...{ op: 'name', id, time: '2027-04-01T08:00:00.000Z', person: 'Una' },
    ...{ speaker: { name, kind: 'person' }, shown },
  };
  return eventLine(event);
}

/** The problems of a file in the folder of annotations, or of that folder, once they are so many. */
function damageOf(uri: Uri, count: number): Promise<Diagnostic[]> {
  return eventually(() => {
    const problems = languages.getDiagnostics(uri);
    assert.equal(problems.length, count, problems.map(({ message }) => message).join('; '));
    for (const each of problems) {
      assert.equal(codeOf(each), 'annotations/damaged');
      assert.equal(each.severity, DiagnosticSeverity.Error);
    }
    return problems;
  });
}

async function undone(): Promise<number> {
  const logs = await workspace.findFiles(new RelativePattern(folder(), '*/*.jsonl'), null);
  const texts = await Promise.all(logs.map(async (log) => new TextDecoder().decode(await workspace.fs.readFile(log))));
  return texts.join('').split('"op":"undo"').length - 1;
}

/** Takes the last decision back, once that is on the disk: a folder is not taken away over what is just being written. */
async function undo(): Promise<void> {
  const before = await undone();
  await commands.executeCommand('claimtrace.undoDecision');
  await eventually(async () => assert.equal(await undone(), before + 1));
}

async function mark(name: string, words: string): Promise<void> {
  const editor = await open(name);
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new Selection(start, end);
  await commands.executeCommand('claimtrace.markClaim');
}

describe('Damage in the folder of annotations', () => {
  const quay = 'The quay of Ostervik is 300 metres long.\n';

  before(async () => {
    await open('courier.md');
    await commands.executeCommand('claimtrace.speakers.focus');
    await eventually(async () => assert.match(await speakers(), /(?:^|; )Helga Thorsen,/));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder(), { recursive: true });
    await commands.executeCommand('notifications.clearAll');
  });

  it('leaves a broken log as it is, whatever is decided and compacted, and those beside it count', async () => {
    const place = '.claimtrace/archive';
    const broken = article(`${place}/ove-0123456789.jsonl`);
    const bytes = [...new TextEncoder().encode('\n{"op": "settle"\n{"note": "'), 0xff, 0xfe, 0x0a];
    await write(`${place}/una-0123456789.jsonl`, renames('Helga Thorsen', 'Skipper Thorsen'));
    await write(`${place}/una-1123456789.jsonl`, renames('Piotr Valen', 'Mayor Valen'));
    await workspace.fs.writeFile(broken, new Uint8Array(bytes));
    const problems = await damageOf(broken, 3);
    assert.match(problems.map(({ message }) => message).join('; '), /is not JSON.*Some bytes .* no UTF-8/);
    const count = (): Promise<void> =>
      eventually(async () => assert.match(await speakers(), /(?=.*Skipper Thorsen)(?=.*Mayor Valen)/));
    await count();
    await mark('courier.md', 'Nobody was hurt in the storm.');
    await eventually(async () => assert.ok((await namesIn('.claimtrace')).length > 1));
    await page.runCommand('Claimtrace: Compact Annotations');
    await page.answerNotification('Compact');
    await eventually(async () =>
      assert.match((await page.notifications()).join('; '), /logs of annotations were joined into \d+\./),
    );
    await eventually(async () => {
      const logs = await namesIn(place);
      assert.ok(logs.length === 2 && !logs.some((name) => name.startsWith('una-')), logs.join('; '));
    });
    assert.deepEqual(await bytesOf(broken), bytes);
    await count();
    await damageOf(broken, 3);
    await workspace.fs.delete(article(place), { recursive: true });
    await damageOf(broken, 0);
    await eventually(async () =>
      assert.match(await speakers(), /^(?=(?:.*; )?Helga Thorsen,)(?=(?:.*; )?Piotr Valen,)/),
    );
    await undo();
    await commands.executeCommand('notifications.clearAll');
  });

  it('is none where a program that synchronises folders made a copy of a log: it is read', async () => {
    const copy = article(".claimtrace/archive/una-0123456789 (Una's conflicted copy 2027-04-01).jsonl");
    await workspace.fs.writeFile(copy, new TextEncoder().encode(renames('Helga Thorsen', 'Skipper Thorsen')));
    await eventually(async () => assert.match(await speakers(), /Skipper Thorsen/));
    await damageOf(copy, 0);
    await workspace.fs.delete(copy);
    await eventually(async () => assert.match(await speakers(), /(?:^|; )Helga Thorsen,/));
  });

  it('is a log that lies where none belongs, until it is gone', async () => {
    const stray = article('.claimtrace/Archive (2)/una-0123456789.jsonl');
    await workspace.fs.writeFile(stray, new TextEncoder().encode(renames('Helga Thorsen', 'Skipper Thorsen')));
    const [problem] = await damageOf(stray, 1);
    assert.match(problem!.message, /^This log is not read: /);
    await workspace.fs.delete(article('.claimtrace/Archive (2)'), { recursive: true });
    await damageOf(stray, 0);
  });

  it('is a changed copy of a text, which is not written over', async () => {
    const copy = article(`.claimtrace/texts/${textId(quay)}.txt`);
    await workspace.fs.writeFile(copy, new TextEncoder().encode('Another text.\n'));
    await write('quay.md', quay);
    await mark('quay.md', '300 metres');
    const [problem] = await damageOf(copy, 1);
    assert.match(problem!.message, /^This copy of a text is not the text it is named after/);
    await eventually(async () =>
      assert.match((await page.notifications()).join('; '), /kept in memory only: This copy of a text/),
    );
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(copy)), 'Another text.\n');
    await workspace.fs.delete(copy);
    await damageOf(copy, 0);
    await page.answerNotification('Try Again');
    await eventually(async () => assert.equal(new TextDecoder().decode(await workspace.fs.readFile(copy)), quay));
    await undo();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('quay.md'));
  });

  it('is a file in place of the folder, until it is none', async () => {
    await workspace.fs.delete(folder(), { recursive: true });
    await write('.claimtrace', 'Not a folder.\n');
    const [problem] = await damageOf(folder(), 1);
    assert.match(problem!.message, /“.*\/\.claimtrace” is a file: annotations are kept in a folder of this name\./);
    assert.equal(problem!.range.start.line, 0);
    await mark('courier.md', 'Nobody was hurt in the storm.');
    await eventually(async () =>
      assert.match((await page.notifications()).join('; '), /kept in memory only: “.*\/\.claimtrace” is a file/),
    );
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(folder())), 'Not a folder.\n');
    await workspace.fs.delete(folder());
    await damageOf(folder(), 0);
    await page.answerNotification('Try Again');
    await eventually(async () => assert.ok((await namesIn('.claimtrace')).length > 0));
    await undo();
  });
});

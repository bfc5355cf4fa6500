import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  commands,
  Selection,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, hoverAt, inside, open, write } from './newsroom';

const CLAIM = 'The rusted tanker Merganser carried forty barrels of arsenic from Solvane to Vik in March';
const ARTICLES: Readonly<Record<string, string>> = {
  'arsenic-a.md': `---\noutlet: Vik Gazette\ndate: 2027-05-01\n---\n\n# Arsenic\n\n${CLAIM}.\n`,
  'arsenic-b.md': `---\noutlet: Morning Lamp\ndate: 2027-05-02\n---\n\n# Barrels\n\n${CLAIM.replace('forty', 'fourteen')}, a sailor told the Vik Gazette.\n`,
  'arsenic-c.md': `---\noutlet: Evening Lamp\ndate: 2027-05-03\n---\n\n# Tanker\n\n${CLAIM}, according to the Vik Gazette ([its report](arsenic-a.md)).[^1]\n\n[^1]: Port register.\n`,
};

describe('Tracing', () => {
  before(async () => {
    for (const [name, text] of Object.entries(ARTICLES)) await write(name, text);
  });
  after(async () => {
    for (const name of Object.keys(ARTICLES)) await workspace.fs.delete(article(name));
  });

  const itemAt = (name: string, words: string): Promise<CallHierarchyItem> =>
    eventually(async () => {
      const { document } = await open(name);
      const [item] = await commands.executeCommand<CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        inside(document, words),
      );
      assert.ok(item);
      return item;
    });

  it('leads from a statement to the articles that have it before, and to those that repeat it', async () => {
    await eventually(async () => {
      const middle = await itemAt('arsenic-b.md', 'barrels of arsenic');
      const before = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', middle);
      assert.deepEqual(
        before.map(({ from }) => [from.name, from.detail]),
        [['Vik Gazette', '2027-05-01']],
      );
      const after = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', middle);
      assert.deepEqual(
        after.map(({ to }) => [to.name, to.detail]),
        [['Evening Lamp', '2027-05-03 · verbatim · by the account of Vik Gazette · cites its report, Port register.']],
      );
      assert.match(middle.detail!, /2027-05-02 · altered · .* · by the account of Vik Gazette/);
    });
  });

  it('is one line of the hover', async () => {
    const { document } = await open('arsenic-c.md');
    await eventually(async () => {
      assert.match(
        await hoverAt(document, inside(document, 'barrels of arsenic')),
        /First in Vik Gazette on 2027\\-05\\-01 · repeated in 2 articles · with other words in 1 article · 3 articles, one origin: Vik Gazette/,
      );
    });
  });

  it('has in the picture of the story what stands beside it, which opens by keyboard', async () => {
    await open('arsenic-c.md');
    await page.runCommand('Claimtrace: Show Story');
    const report = '.node[aria-label="Evening Lamp cites its report"]';
    await eventually(async () => assert.equal((await page.webviewTexts(report)).length, 1));
    assert.equal((await page.webviewLabels('ul.tracing [aria-label="its report"]')).length, 1);
    assert.equal((await page.webviewTexts('.node[aria-label$=", cites its report, Port register."]')).length, 1);
    await page.webviewFocus(report);
    await page.press('Enter');
    await eventually(() => assert.match(window.activeTextEditor?.document.uri.path ?? '', /arsenic-a\.md$/));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  describe('of words that a record has', () => {
    const SPOKEN = 'The leaking schooner Auk carried thirty crates of mercury from Vik to Solvane in June';
    const TOWED = 'We towed nineteen drums of naphtha from the wreck to the quay at Solvane';
    const FILES: Readonly<Record<string, string>> = {
      'records/mercury.vtt': `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ulla Gerstad>${SPOKEN}.\n\n02:05.000 --> 02:15.000\n<v Ulla Gerstad>${TOWED}.\n`,
      'naphtha.md': `---\ndate: 2027-08-03\n---\n\n# Naphtha\n\nNineteen drums of naphtha were towed from the wreck to the quay at Solvane.\n`,
      'mercury-a.md': `---\noutlet: Vik Gazette\ndate: 2027-08-01\n---\n\n# Mercury\n\n“${SPOKEN},” said Ulla Gerstad.\n`,
      'mercury-b.md': `---\noutlet: Morning Lamp\ndate: 2027-08-02\n---\n\n# Crates\n\n${SPOKEN}, Ulla Gerstad told the Vik Gazette.\n`,
    };
    before(async () => {
      for (const [name, text] of Object.entries(FILES)) await write(name, text);
    });
    after(async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(article('records'), { recursive: true });
      for (const name of ['mercury-0.md', 'mercury-a.md', 'mercury-b.md', 'naphtha.md'])
        await workspace.fs.delete(article(name));
    });

    it('ends at the record, behind the article that quotes it', async () => {
      await eventually(async () => {
        const later = await itemAt('mercury-b.md', 'crates of mercury');
        const before = (item: CallHierarchyItem) =>
          commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
        const [own, first] = await before(later);
        assert.equal(own?.from.name, 'records/mercury.vtt · Ulla Gerstad · 1:05');
        assert.equal(first?.from.name, 'Vik Gazette');
        const [record] = await before(first.from);
        assert.equal(record?.from.name, 'records/mercury.vtt · Ulla Gerstad · 1:05');
        assert.match(record.from.detail!, /^As in the record/);
        const document = await workspace.openTextDocument(record.from.uri);
        assert.equal(document.getText(record.from.selectionRange), SPOKEN);
      });
    });

    it('names the record in the one line of the hover', async () => {
      const { document } = await open('mercury-b.md');
      await eventually(async () => {
        assert.match(
          await hoverAt(document, inside(document, 'crates of mercury')),
          /First in Vik Gazette on 2027\\-08\\-01 · .*on record: records\/mercury\\?\.vtt · Ulla Gerstad · 1:05/,
        );
      });
    });

    it('ends at the record that tells of what the article has in its own words, with those of the record', async () => {
      await eventually(async () => {
        const item = await itemAt('naphtha.md', 'drums of naphtha');
        const [record, ...others] = await commands.executeCommand<CallHierarchyIncomingCall[]>(
          'vscode.provideIncomingCalls',
          item,
        );
        assert.deepEqual(others, []);
        assert.equal(record?.from.name, 'records/mercury.vtt · Ulla Gerstad · 2:05');
        assert.equal(record.from.detail, `Told of in the record “mercury.vtt” at 2:05: “${TOWED}”`);
      });
      const { document } = await open('naphtha.md');
      await eventually(async () => {
        const hover = await hoverAt(document, inside(document, 'drums of naphtha'));
        assert.match(hover, /Told of in the record .* towed nineteen drums/);
        assert.match(hover, /\[records\/mercury.*2:05\]\(command:claimtrace\.openPassage/);
      });
    });

    it('has the record in the picture of the story, which opens it at the passage by keyboard', async () => {
      await open('mercury-b.md');
      await page.runCommand('Claimtrace: Show Story');
      const record = '[aria-label^="on record: mercury.vtt, Ulla Gerstad · 1:05"]';
      await eventually(async () => assert.equal((await page.webviewTexts(`.node${record}`)).length, 1));
      assert.equal((await page.webviewLabels(`ul.tracing ${record}`)).length, 1);
      await page.webviewFocus(`.node${record}`);
      await page.press('Enter');
      await eventually(() => {
        const editor = window.activeTextEditor;
        assert.match(editor?.document.uri.path ?? '', /records\/mercury\.vtt$/);
        assert.equal(editor!.document.getText(editor!.selection), SPOKEN);
      });
    });

    // last, since it puts an earlier article before the others
    it('ends at the record also from an article that retells it before another quotes it', async () => {
      const retold = `${SPOKEN}, it was said at the hearing.`;
      await write('mercury-0.md', `---\noutlet: Harbour Post\ndate: 2027-07-31\n---\n\n# Schooner\n\n${retold}\n`);
      await eventually(async () => {
        const item = await itemAt('mercury-0.md', 'crates of mercury');
        const before = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
        assert.deepEqual(
          before.map(({ from }) => from.name),
          ['records/mercury.vtt · Ulla Gerstad · 1:05'],
        );
      });
    });
  });

  it('is shown by its command in the editor’s call hierarchy', async () => {
    const editor = await open('arsenic-c.md');
    const at = inside(editor.document, 'barrels of arsenic');
    editor.selection = new Selection(at, at);
    await page.runCommand('Claimtrace: Trace to Source');
    await eventually(async () => {
      const rows = await page.texts('.sidebar .monaco-list-row');
      assert.ok(
        rows.some((row) => row.includes('Vik Gazette')),
        rows.join('|'),
      );
    });
    await page.press('Escape', 'Escape');
  });
});

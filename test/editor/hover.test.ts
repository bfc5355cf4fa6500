import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, hoverAt, hoversAt, inside, open, problemsOf, speaksIn, until, write } from './newsroom';

describe('Hover', () => {
  it('introduces a speaker and counts the quotations here and elsewhere', async () => {
    await open('courier.md');
    const seen = await eventually(async () => {
      const text = await page.hoverText('Helga Thorsen');
      assert.match(text, /3 quotations here, 2 in 2 articles besides/);
      return text;
    });
    assert.match(seen, /^Helga Thorsen/);
  });

  it('tells whose words a quotation holds and how they are given', async () => {
    const { document } = await open('courier.md');
    assert.match(await hoverAt(document, inside(document, 'waves like these')), /Helga Thorsen.*direct quotation/s);
    assert.match(
      await hoverAt(document, inside(document, 'would stay closed')),
      /Piotr Valen.*reported in other words/s,
    );
  });

  it('tells of a quotation inside another who says the inner one', async () => {
    const content = 'Orla Quist said that Piotr Valen told her: “The pier was never safe in such a storm.”\n';
    const { document } = await window.showTextDocument(
      await workspace.openTextDocument({ language: 'plaintext', content }),
    );
    const inner = await hoverAt(document, inside(document, 'never safe'));
    assert.match(inner, /\*\*Piotr Valen\*\* · direct quotation/);
    assert.doesNotMatch(inner, /Quist/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('introduces a speaker with the role and other names, and leads to the latest of what the speaker says', async () => {
    await write(
      'wire.md',
      '---\ntitle: Cranes come\ndate: 2027-04-02\n---\n\n“The cranes come on Monday,” said harbour master H. Thorsen. “We are ready,” said Helga Thorsen.\n',
    );
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md', 'wire.md']);
    const { document } = await open('courier.md');
    await eventually(async () => {
      const card = await hoverAt(document, inside(document, 'Helga Thorsen'));
      assert.match(card, /^\*\*Helga Thorsen\*\* — harbour master/);
      assert.match(card, /Also written: [^\n]*Thorsen/);
      const links = [...card.matchAll(/^- \[(.*)\]\(command:claimtrace\.openPassage\?/gm)].map(([, label]) => label);
      assert.equal(links.length, 3);
      assert.match(links[0] ?? '', /cranes come on Monday.*Cranes come/);
      assert.match(links[2] ?? '', /whole summer.*Ostervik counts its losses/);
    });
    await until(
      async () => {
        assert.match(await page.hoverText('Helga Thorsen'), /Also written/);
        await page.clickOn('.monaco-hover:not(.hidden) a:has-text("cranes come on Monday")');
      },
      () => {
        const editor = window.activeTextEditor;
        assert.equal(editor?.document.uri.path, article('wire.md').path);
        assert.equal(editor.document.getText(editor.selection), '“The cranes come on Monday,”');
      },
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('wire.md'));
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md']);
  });

  it('shows signs of markup in the title of another article as they are written', async () => {
    const title = '**Pier** <b>news</b> $(bug) [read on](command:workbench.action.quit)';
    await write(
      'wire.md',
      `---\ntitle: '${title}'\ndate: 2027-04-02\n---\n\n“The cranes come on Monday,” said Helga Thorsen.\n`,
    );
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md', 'wire.md']);
    await open('courier.md');
    await eventually(async () => {
      const seen = await page.hoverText('Helga Thorsen');
      assert.ok(seen.includes(title), seen);
    });
    const links = await page.texts('.monaco-hover:not(.hidden) a');
    assert.ok(!links.includes('read on'), links.join('|'));
    assert.deepEqual(await page.texts('.monaco-hover:not(.hidden) .codicon-bug'), []);
    await workspace.fs.delete(article('wire.md'));
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md']);
  });

  it('tells which figures a claim gives, and in whose voice', async () => {
    const { document } = await open('courier.md');
    assert.match(await hoverAt(document, inside(document, 'repairs will')), /Figures: “3\.2 million crowns”/);
    assert.match(await hoverAt(document, inside(document, 'hurt in the storm')), /Claim in the article’s own voice/);
  });

  it('tells who disagrees with a claim, once', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    assert.match(await hoverAt(document, inside(document, 'eastern pier and')), /17 fishing boats/);
    assert.doesNotMatch(await hoverAt(document, inside(document, '14 fishing boats')), /17 fishing boats/);
  });

  it('shows how other articles render what somebody says, word by word', async () => {
    await write('wire.txt', 'Mayor Piotr Valen said that the harbour would stay shut until the end of April.\n');
    await speaksIn('Piotr Valen', ['beacon.txt', 'courier.md', 'wire.txt']);
    const { document } = await open('courier.md');
    await eventually(async () => {
      const said = await hoverAt(document, inside(document, 'would stay closed'));
      assert.match(said, /Rendered elsewhere:.*wire.*~~closed~~ \*\*shut\*\*/s);
    });
    // opened by the API it would stay in memory for minutes, whatever becomes of the file
    await commands.executeCommand('vscode.open', article('wire.txt'));
    const wire = window.activeTextEditor!.document;
    await eventually(async () =>
      assert.match(await hoverAt(wire, inside(wire, 'would stay shut')), /~~shut~~ \*\*closed\*\*/),
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('wire.txt'));
    await speaksIn('Piotr Valen', ['beacon.txt', 'courier.md']);
  });

  it('tells who else says what a claim says', async () => {
    await write(
      'wire.txt',
      '“The storm at Ostervik wrecked the eastern pier on Friday night,” said Ulf Brandt, a pilot.\n',
    );
    await speaksIn('Ulf Brandt', ['wire.txt']);
    const { document } = await open('courier.md');
    await eventually(async () =>
      assert.match(await hoverAt(document, inside(document, 'eastern pier and')), /Said as well by:.*Ulf Brandt/s),
    );
    await workspace.fs.delete(article('wire.txt'));
    await speaksIn('Ulf Brandt', []);
  });

  it('leads to an article whose name has a blank, an umlaut and a percent sign', async () => {
    const name = 'Über 100% wahr.txt';
    const said = '“The storm at Ostervik wrecked the eastern pier on Friday night,” said Ulf Brandt, a pilot.\n';
    await write(name, said);
    await speaksIn('Ulf Brandt', [name]);
    const { document } = await open('courier.md');
    await eventually(async () =>
      assert.match(await hoverAt(document, inside(document, 'eastern pier and')), /Ulf Brandt/),
    );
    assert.match(await page.hoverText('eastern pier and'), /Ulf Brandt/);
    await page.clickOn('.monaco-hover:not(.hidden) a:has-text("100%")');
    await eventually(() => assert.equal(window.activeTextEditor?.document.getText(), said));
    const { selection } = window.activeTextEditor!;
    assert.match(said.slice(selection.start.character, selection.end.character), /wrecked the eastern pier/);
    // what is open stays an article
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article(name));
    await speaksIn('Ulf Brandt', []);
  });

  it('shows markup and links of an article as text, and runs nothing from it', async () => {
    const text = '“Fine,” said <img src=x> [Ada](command:workbench.action.quit) **Roe** Miller of the Ostervik port.\n';
    const document = await workspace.openTextDocument({ language: 'plaintext', content: text });
    await window.showTextDocument(document);
    const hovers = await hoversAt(document, inside(document, 'Fine'));
    for (const { value, isTrusted, supportHtml } of hovers) {
      assert.doesNotMatch(value, /\]\(command:workbench/);
      assert.doesNotMatch(value, /<img/);
      assert.deepEqual(isTrusted, { enabledCommands: ['claimtrace.openPassage'] });
      assert.notEqual(supportHtml, true);
    }
    assert.notEqual(hovers.length, 0);
  });
});

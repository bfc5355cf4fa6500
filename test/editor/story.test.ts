import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, languages, Uri, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf, until, write } from './newsroom';

const rows = () => page.webviewTexts('.matrix tbody tr');
const focused = async (): Promise<string> => (await page.webviewLabels(':focus'))[0] ?? '';

const timeline = 'section[aria-labelledby="timeline"] svg.chart';
const graph = 'section[aria-labelledby="quoting"] svg.chart';

/** Waits for a passage that is opened beside the picture, and closes it. */
async function opens(file: RegExp, words: RegExp): Promise<void> {
  await eventually(() => {
    const editor = window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', file);
    assert.match(editor!.document.getText(editor!.selection), words);
  });
  await commands.executeCommand('workbench.action.closeActiveEditor');
}

/** Opens the story of an article, by way of the palette. */
async function showStory(name: string): Promise<void> {
  await open(name);
  await problemsOf('courier.md');
  await page.runCommand('Claimtrace: Show Story');
  await eventually(async () => assert.match((await rows())[0] ?? '', /17 fishing boats/));
}

describe('The picture of a story', () => {
  /** How many addresses elsewhere other tests asked for. */
  let askedBefore = 0;
  before(async () => {
    askedBefore = (await page.askedElsewhere()).length;
    await showStory('courier.md');
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the values that the articles give, side by side, and that they cannot both be right', async () => {
    const heads = await page.webviewTexts('.matrix thead th');
    assert.match(heads.join('|'), /Ostervik counts its losses.*\|.*The Coast Courier/s);
    const [row] = await rows();
    assert.match(row!, /different figures · cannot both be right/);
    assert.deepEqual(
      (await page.webviewLabels('.matrix tbody tr:first-child td [data-passage]')).map((label) => label.split(': ')[1]),
      ['17 fishing boats', '14 fishing boats'],
    );
  });

  it('says when things happened, by whose account', async () => {
    const days = await page.webviewTexts('.timeline > li');
    assert.ok(
      days.some((day) => /Mar 26, 2027.*The storm that hit Ostervik.*The Coast Courier/s.test(day)),
      days.join('|'),
    );
    assert.ok(days.some((day) => /Apr 2027.*stay closed.*Piotr Valen, in The Coast Courier/s.test(day)));
  });

  it('shows who quotes whom, and says the same in a list', async () => {
    const names = await page.webviewLabels('.node');
    assert.ok(names.includes('The Coast Courier') && names.includes('Helga Thorsen'), names.join());
    const sentences = await page.webviewLabels('.quoting [data-passage]');
    assert.ok(sentences.includes('The Coast Courier quotes Helga Thorsen (3)'), sentences.join('|'));
    assert.ok((await page.webviewLabels('.line')).includes('The Coast Courier quotes Helga Thorsen (3)'));
  });

  it('is one stop of the tab key for each part, and moves by arrows inside', async () => {
    assert.equal((await page.webviewTexts('.matrix [tabindex="0"]')).length, 1);
    await page.webviewFocus('.matrix [tabindex="0"]');
    assert.match(await focused(), /17 fishing boats/);
    await page.press('ArrowRight');
    assert.match(await focused(), /^The Coast Courier: 14 fishing boats/);
    await page.press('ArrowUp');
    assert.match(await focused(), /^The Coast Courier, Mar 28, 2027: Harbour closed/);
    await page.press('ArrowDown');
    assert.equal((await page.webviewTexts('.matrix [tabindex="0"]')).length, 1);
  });

  it('opens the passage beside itself with Enter', async () => {
    await page.webviewFocus('.matrix [aria-label^="The Coast Courier: 14"]');
    await page.press('Enter');
    await eventually(() => {
      const editor = window.activeTextEditor;
      assert.ok(editor);
      assert.match(editor.document.uri.path, /courier\.md$/);
      assert.match(editor.document.getText(editor.selection), /^14/);
      assert.equal(editor.viewColumn, 2);
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('opens the passage of a cell of the matrix with a click', async () => {
    await page.webviewClick('.matrix [aria-label^="The Coast Courier: 14"]');
    await opens(/courier\.md$/, /^14 fishing boats$/);
    await page.webviewClick('.matrix tbody tr:first-child td [aria-label*="17 fishing boats"]');
    await opens(/beacon\.txt$/, /^17 fishing boats$/);
  });

  it('opens the passage of a mark of the timeline with a click', async () => {
    await page.webviewClick(`${timeline} [data-passage][aria-label*="stay closed"]`);
    await opens(/courier\.md$/, /^that the harbour would stay closed until the end of April/);
  });

  it('opens who is quoted first behind a line of the graph with a click', async () => {
    await page.webviewClick('.line[aria-label^="The Coast Courier quotes Helga Thorsen"] [stroke-opacity="0"]');
    await opens(/courier\.md$/, /^harbour master Helga Thorsen$/);
  });

  it('shows where a statement comes from, and opens it where it is repeated', async () => {
    const traced = 'section[aria-labelledby="tracing"] .node';
    const [first, repeated, ...others] = await page.webviewLabels(traced);
    assert.match(first!, /^Ostervik counts its losses.*, Mar 28, 2027: The storm that hit Ostervik/);
    assert.match(repeated!, /^The Coast Courier, Mar 28, 2027, altered, 17 → 14/);
    assert.deepEqual(others, []);
    assert.equal((await page.webviewTexts(`${traced}[tabindex="0"]`)).length, 1);
    await page.webviewFocus(`${traced}[tabindex="0"]`);
    await page.press('ArrowRight', 'Enter');
    await eventually(() => {
      const editor = window.activeTextEditor;
      assert.match(editor?.document.uri.path ?? '', /courier\.md$/);
      assert.match(editor!.document.getText(editor!.selection), /^The storm .*14 fishing boats/);
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is gone through by keys in the timeline, the graph and the lists, too', async () => {
    for (const part of [timeline, graph, 'ol.timeline']) {
      assert.equal((await page.webviewTexts(`${part} [tabindex="0"]`)).length, 1, part);
      const names = await page.webviewLabels(`${part} [data-key]`);
      await page.webviewFocus(`${part} [tabindex="0"]`);
      await page.press('Home');
      assert.equal(await focused(), names[0], part);
      await page.press('ArrowDown');
      assert.equal(await focused(), names[1], part);
      await page.press('End');
      assert.equal(await focused(), names.at(-1), part);
    }
  });

  it('opens its lists and their passages by keys', async () => {
    await page.webviewFocus('summary[data-key="list"]');
    await page.press('Enter', 'Tab');
    assert.match(await focused(), /quotes/);
    await page.press('Home');
    assert.equal(await focused(), (await page.webviewLabels('ul.quoting [data-key]'))[0]);
    await page.webviewFocus('ul.quoting [aria-label^="The Coast Courier quotes Helga Thorsen"]');
    await page.press('Enter');
    await opens(/courier\.md$/, /^harbour master Helga Thorsen$/);
  });

  it('has the colours of the theme, and those of another one as soon as it is chosen', async () => {
    const theme = (name: string | undefined): Thenable<void> =>
      workspace.getConfiguration('workbench').update('colorTheme', name, ConfigurationTarget.Global);
    const colours = async (): Promise<string[]> => [
      ...(await page.webviewStyles('body', 'background-color')),
      ...(await page.webviewStyles('h1', 'color')),
      ...(await page.webviewStyles(`${timeline} text`, 'fill')).slice(0, 1),
    ];
    const before = await colours();
    assert.equal(before.length, 3);
    await theme('Default Dark Modern');
    await eventually(async () => {
      const [background, ...others] = await colours();
      assert.equal(background, 'rgb(31, 31, 31)');
      others.forEach((each, index) => {
        assert.notEqual(each, before[index + 1]);
      });
    });
    await theme(undefined);
    await eventually(async () => assert.deepEqual(await colours(), before));
  });

  it('loads nothing from anywhere, and nothing that it does leaves the machine', async () => {
    const forbidden = await page.webviewForbids(
      '<img src="https://example.org/a.png"><link rel="stylesheet" href="https://example.org/a.css"><iframe src="https://example.org/"></iframe><video src="https://example.org/a.mp4"></video><div style="color: red"></div>',
    );
    for (const rule of ['img-src', 'style-src-elem', 'frame-src', 'media-src', 'style-src-attr'])
      assert.ok(
        forbidden.some((each) => each.startsWith(rule)),
        `${rule}: ${forbidden.join()}`,
      );
    assert.deepEqual((await page.askedElsewhere()).slice(askedBefore), []);
  });

  it('runs no script but its own', async () => {
    assert.equal(await page.webviewRuns('<script>document.body.dataset.ran = "1"</script>'), false);
    assert.equal(await page.webviewRuns('<img src="x:" onerror="document.body.dataset.ran = 1">'), false);
    assert.equal(
      await page.webviewRuns('<iframe srcdoc="<p>x</p>" onload="document.body.dataset.ran = 1"></iframe>'),
      false,
    );
  });

  it('follows the articles without losing the focus, and shows their words as text', async () => {
    await page.webviewFocus('.matrix [aria-label^="The Coast Courier: 14"]');
    const added = article('gazette.md');
    const hostile = '<img src=x onerror="document.body.dataset.ran=1">';
    const text = `---\ntitle: "${hostile.replaceAll('"', "'")}"\ndate: 2027-03-29\n---\nThe storm that hit Ostervik on Friday night wrecked the eastern pier and left 19 fishing boats on the bottom of the harbour.\n\n“<b>Nobody</b> ${hostile} listened,” said Piotr Valen.\n`;
    await workspace.fs.writeFile(added, new TextEncoder().encode(text));
    await eventually(async () => assert.match((await rows())[0]!, /19 fishing boats/));
    assert.match(await focused(), /^The Coast Courier: 14 fishing boats/);
    assert.match((await page.webviewTexts('.matrix thead')).join(), /<img src=x onerror=/);
    assert.deepEqual(await page.webviewTexts('main img, main b'), []);
    await workspace.fs.delete(added);
    await eventually(async () => assert.doesNotMatch((await rows())[0]!, /19 fishing boats/));
  });

  it('leaves the focus with the editor in which somebody writes', async () => {
    await page.webviewFocus('.matrix [aria-label^="The Coast Courier: 14"]');
    await page.press('Enter');
    const { document } = await eventually(() => {
      const editor = window.activeTextEditor!;
      assert.ok(editor.document.uri.path.endsWith('courier.md'));
      return editor;
    });
    await page.type('15 fishing boats');
    await eventually(async () => assert.match((await rows())[0]!, /15 fishing boats/));
    await page.type(' of wood');
    await eventually(() => assert.match(document.getText(), /left 15 fishing boats of wood on/));
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(async () => assert.match((await rows())[0]!, /14 fishing boats/));
  });

  it('is saved as an SVG that stands by itself', async () => {
    await page.webviewFocus('vscode-button');
    await page.press('Enter');
    await eventually(async () =>
      assert.match(
        (await page.texts('.quick-input-widget:not([style*="display: none"]) .quick-input-title')).join(),
        /Export as SVG/,
      ),
    );
    await page.press('Enter');
    const svg = await eventually(async () => {
      const files = await workspace.fs.readDirectory(article(''));
      const [name] = files.find(([each]) => each.endsWith('.svg')) ?? [];
      assert.ok(name, 'no SVG was saved');
      const uri = Uri.joinPath(article(''), name);
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      await workspace.fs.delete(uri);
      return text;
    });
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/s);
    assert.doesNotMatch(svg, /var\(|<script|href=/);
    assert.match(svg, /14 fishing boats/);
    assert.ok(await page.isXml(svg));
  });
});

describe('Show Story', () => {
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('says that no other article tells the same, and asks which other story', async () => {
    await problemsOf('courier.md');
    await open('2019-11-04-earlier-storm.md');
    await page.runCommand('Claimtrace: Show Story');
    await eventually(async () =>
      assert.match((await page.texts('.quick-input-list .monaco-list-row')).join(), /2 articles · 1 disagreement/),
    );
    const told = '.quick-input-widget input[placeholder^="No other article that tells this story has been found."]';
    assert.equal((await page.texts(told)).length, 1);
    await page.press('Enter');
    await eventually(async () => assert.match((await rows())[0] ?? '', /14 fishing boats/));
  });

  it('is a button of a story in the view', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('claimtrace.disagreements.focus');
    await page.clickButton('Disagreements', '1 disagreement, 2 articles', 'Show Story');
    await eventually(async () => assert.match((await rows())[0] ?? '', /14 fishing boats/));
  });
});

describe('Show Story where there is none', () => {
  const only = (glob: string | undefined): Thenable<void> =>
    workspace.getConfiguration('claimtrace').update('files.include', glob, ConfigurationTarget.Workspace);
  const says = (message: RegExp): Promise<void> =>
    until(
      async () => {
        await commands.executeCommand('claimtrace.showStory');
      },
      async () => assert.match((await page.texts('.statusbar-item')).join(' | '), message),
    );

  before(async () => {
    await problemsOf('courier.md');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await only('**/2019-11-04-earlier-storm.md');
    await eventually(() => assert.deepEqual(languages.getDiagnostics(article('courier.md')), []));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await only(undefined);
    await problemsOf('courier.md');
  });

  it('asks for an article', () =>
    says(/No articles that disagree have been found\. Open an article to show its story\./));

  it('says of an article that no other tells the same', async () => {
    await open('2019-11-04-earlier-storm.md');
    await says(/No other article that tells this story has been found\./);
  });
});

describe('The picture of a story whose article goes', () => {
  const told = (barrels: string): string =>
    `# Arsenic\n\nThe rusted tanker Merganser carried ${barrels} barrels of arsenic from Solvane to Vik in March.\n`;

  before(async () => {
    await write('tanker.md', told('forty'));
    await write('barrels.md', told('fourteen'));
    await problemsOf('tanker.md');
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('barrels.md'));
  });

  it('says so', async () => {
    await open('tanker.md');
    await page.runCommand('Claimtrace: Show Story');
    await eventually(async () => assert.match((await rows())[0] ?? '', /40 barrels/));
    await commands.executeCommand('workbench.action.closeOtherEditors');
    await workspace.fs.delete(article('tanker.md'));
    await eventually(async () =>
      assert.deepEqual(await page.webviewTexts('h1'), ['The article whose story this was is no longer there.']),
    );
    assert.deepEqual(await rows(), []);
  });
});

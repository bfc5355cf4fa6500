import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { flaws, unreadSentences } from '../../../src/core/annotation/flaws';
import { sentences as disagreementSentences } from '../../../src/core/disagreement/sentences';
import { ENGLISH as drawingWords } from '../../../src/core/drawing/english';
import reportWords from '../../../src/core/factcheck/words.json';
import { sentences as recordSentences } from '../../../src/core/record/sentences';
import { inLanguage, type Message, message, series } from '../../../src/core/text/message';
import { toolNames } from '../../../src/editor/assistant/toolNames';
import { commandIds } from '../../../src/editor/commandIds';
import { comparisonStates } from '../../../src/editor/comparisonState';
import { contextKeys } from '../../../src/editor/contextKeys';
import { layers } from '../../../src/editor/layers';
import { problemNames } from '../../../src/editor/problemNames';
import { readingStates } from '../../../src/editor/readingState';
import sampleNames from '../../../src/editor/samples.json';
import { settingKeys } from '../../../src/editor/settingKeys';
import { viewIds } from '../../../src/editor/viewIds';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const strings: Record<string, string> = read('package.nls.json');

/** Everything below a part of the manifest that is a text under this name. */
function* valuesOf(part: unknown, name: string): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === name && typeof value === 'string') yield value;
    else yield* valuesOf(value, name);
  }
}

/** Every text in an object of texts. */
function* textsIn(words: object): Generator<string> {
  for (const word of Object.values(words)) {
    if (typeof word === 'string') yield word;
    else yield* textsIn(word);
  }
}

/** The texts that the code shows: the first argument of each `l10n.t`, and those of core that are translated as a whole. */
function* textsShown(): Generator<string> {
  yield* textsIn([
    problemNames,
    drawingWords,
    reportWords,
    disagreementSentences,
    recordSentences,
    flaws,
    unreadSentences,
  ]);
  for (const file of readdirSync('src/editor', { recursive: true, encoding: 'utf8' }).concat('../extension.ts')) {
    if (!file.endsWith('.ts') || file === 'translated.ts') continue;
    const code = readFileSync(`src/editor/${file}`, 'utf8');
    const calls = [...code.matchAll(/l10n\.t\(\s*(?:'([^']*)')?/g)];
    for (const [call, text] of calls) {
      assert.ok(text, `${file}: ${call} … has no plain text`);
      yield text;
    }
  }
}

type Situation = Readonly<Record<string, string>>;

/** What may be open and going on when a view is empty. */
function* situations(): Generator<Situation> {
  const { state, comparison, speakersFiltered, marks } = contextKeys;
  for (const workspaceFolderCount of ['0', '1'])
    for (const editorIsOpen of ['', 'true'])
      for (const filtered of ['', 'true'])
        for (const presence of ['reading', 'none', 'some'])
          for (const reading of readingStates)
            for (const compared of comparisonStates)
              yield {
                ...{ workspaceFolderCount, editorIsOpen },
                ...{ [state]: reading, [comparison]: compared },
                ...{ [speakersFiltered]: filtered, [marks]: presence },
              };
}

/** Whether a condition of the manifest holds. */
const holds = (when: string, situation: Situation): boolean =>
  when.split(' && ').every((condition) => {
    const [key, operator, value] = condition.split(' ') as [string, string?, string?];
    if (operator === undefined) return key.startsWith('!') !== ((situation[key.replace('!', '')] ?? '') !== '');
    if (operator === '=~')
      return new RegExp(condition.slice(condition.indexOf('/') + 1, -1)).test(situation[key] ?? '');
    return (situation[key] === value) === (operator === '==');
  });

/** The holes of a text: "{0} of {1}" → ["{0}", "{1}"]. */
const holes = (text: string): string[] => (text.match(/\{\d\}|%|\]\(command:[\w.]+/g) ?? []).sort();

describe('the manifest', () => {
  it('declares the commands that the code registers, and no others', () => {
    const declared = manifest.contributes.commands.map((each: { command: string }) => each.command);
    assert.deepEqual(declared.toSorted(), Object.values(commandIds).toSorted());
  });

  it('declares the tools that the code offers to assistants, each with what it asks for', () => {
    const declared = manifest.contributes.languageModelTools;
    assert.deepEqual(declared.map((each: { name: string }) => each.name).sort(), Object.values(toolNames).sort());
    for (const { name, inputSchema, modelDescription } of declared) {
      assert.equal(inputSchema.type, 'object', name);
      assert.ok(modelDescription, name);
    }
  });

  it('declares a token type for each layer of colour, and maps it to scopes that themes know', () => {
    const declared = manifest.contributes.semanticTokenTypes.map((each: { id: string }) => each.id);
    assert.deepEqual(declared.toSorted(), [...layers].sort());
    assert.deepEqual(Object.keys(manifest.contributes.semanticTokenScopes[0].scopes).sort(), [...layers].sort());
  });

  it('has every string it refers to, and refers to every string it has', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((found) => found[1]!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it('works in a folder that is not trusted, where it only reads, and in one that is not on disk', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.equal(virtualWorkspaces, true);
  });

  it('says in an empty view why it is empty, whatever is open and going on, with one action', () => {
    const welcomes: { view: string; contents: string; when: string }[] = manifest.contributes.viewsWelcome;
    const actions = [...Object.values<string>(commandIds), 'vscode.openFolder', 'workbench.action.quickOpen'];
    const known = (command: string): boolean =>
      actions.includes(command) || command === 'workbench.action.openSettings';
    for (const view of Object.values(viewIds)) {
      for (const situation of situations()) {
        const said = welcomes.filter((each) => each.view === view && holds(each.when, situation));
        const where = `${view} ${JSON.stringify(situation)}`;
        assert.equal(said.length, 1, where);
        const commands = [...strings[said[0]!.contents.replaceAll('%', '')]!.matchAll(/\(command:([\w.]+)/g)];
        // without a folder the samples are the other way to begin
        assert.ok(commands.length === 1 || (situation.workspaceFolderCount === '0' && commands.length === 2), where);
        for (const [, command] of commands) assert.ok(known(command!), command);
      }
    }
  });

  it('lists the sample articles that are there', () => {
    assert.deepEqual(sampleNames.toSorted(), readdirSync('media/samples').sort());
  });

  it('declares the settings that the code reads, each with its scope and a description, and not too many', () => {
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(
      Object.keys(properties).sort(),
      Object.values(settingKeys)
        .map((key) => `claimtrace.${key}`)
        .sort(),
    );
    assert.ok(Object.keys(properties).length <= 20);
    for (const [key, { scope, markdownDescription }] of Object.entries<Record<string, string>>(properties)) {
      assert.ok(scope, key);
      assert.ok(markdownDescription, key);
    }
    const { colours } = settingKeys;
    const { properties: switches, default: defaults } = properties[`claimtrace.${colours}`];
    assert.deepEqual(Object.keys(switches).sort(), [...layers, 'nestedQuotation', 'mark'].sort());
    assert.deepEqual(Object.keys(defaults).sort(), Object.keys(switches).sort());
  });

  it('lets each folder of a workspace say which of its files are articles and records', () => {
    const { properties } = manifest.contributes.configuration;
    for (const key of [settingKeys.include, settingKeys.exclude, settingKeys.records])
      assert.equal(properties[`claimtrace.${key}`].scope, 'resource', key);
  });

  it('lets a person name the model that is asked, and no workspace', () => {
    const { scope, default: off } =
      manifest.contributes.configuration.properties[`claimtrace.${settingKeys.confirmer}`];
    assert.deepEqual([scope, off], ['machine', '']);
  });

  it('declares the views that the code fills, and no others', () => {
    const declared = Object.values<{ id: string }[]>(manifest.contributes.views).flat();
    assert.deepEqual(
      declared.map(({ id }) => id),
      Object.values(viewIds),
    );
  });

  it('asks in its conditions for context that the code sets, and for nothing it does not', () => {
    const conditions = [...valuesOf(manifest.contributes, 'when')].join(' ');
    const asked = [...conditions.matchAll(/(?<!config\.)claimtrace\.\w+/g)].map(([key]) => key);
    const views: readonly string[] = Object.values(viewIds);
    const keys = new Set(asked.filter((key) => !views.includes(key)));
    assert.deepEqual([...keys].sort(), Object.values(contextKeys).sort());
  });

  it('binds keys and puts into menus only commands that it declares', () => {
    const { menus, keybindings, walkthroughs } = manifest.contributes;
    const known: readonly string[] = Object.values(commandIds);
    for (const command of valuesOf([menus, keybindings], 'command')) assert.ok(known.includes(command), command);
    for (const [, command] of JSON.stringify([walkthroughs, strings]).matchAll(/command:(claimtrace[\w.]+)/g))
      assert.ok(known.includes(command!) || command === `${viewIds.speakers}.focus`, command);
  });

  it('binds no key that the README does not tell, and in the Claims view none that means something else in the editor', () => {
    const readme = readFileSync('README.md', 'utf8');
    const inRows: Record<string, string> = {};
    const inEditor: Record<string, string> = {};
    for (const { key, command, when, args } of manifest.contributes.keybindings) {
      const isRow = when.startsWith(`focusedView == ${viewIds.claims}`);
      const meant = JSON.stringify([command, isRow ? args[1] : args]);
      (isRow ? inRows : inEditor)[key] ??= meant;
      const [, chord] = key.split(' ');
      const told = (chord ?? key).replace(/(^|\+)\w/g, (letter: string) => letter.toUpperCase());
      const isPlace = /^\d$/.test(told) && readme.includes('`1` … `9`');
      assert.ok(isPlace || readme.includes(`${told}\``), key);
    }
    assert.ok(Object.keys(inRows).length > 10);
    for (const [key, meant] of Object.entries(inRows)) assert.equal(inEditor[key], meant, key);
  });

  it('comes with a page that explains every kind of disagreement, in both languages', () => {
    const code = readFileSync('src/editor/disagreementLabels.ts', 'utf8');
    const kinds = [...code.matchAll(/case '[a-z]+':\s+return l10n\.t\('([a-z ]+)'\)/g)].map((found) => found[1]!);
    assert.ok(kinds.length >= 9, kinds.join());
    const german = read('l10n/bundle.l10n.de.json');
    const headings = (page: string): string[] =>
      [...readFileSync(page, 'utf8').matchAll(/^## (.+)$/gm)].map((found) => found[1]!.toLowerCase());
    const [help, hilfe] = [headings('media/help/disagreements.md'), headings(german['media/help/disagreements.md'])];
    for (const kind of kinds) {
      assert.ok(help.includes(kind), kind);
      assert.ok(hilfe.includes(german[kind].toLowerCase()), german[kind]);
    }
  });

  it('comes with a page that explains every other kind of problem, in both languages', () => {
    const german = read('l10n/bundle.l10n.de.json');
    const headings = (page: string): string[] =>
      [...readFileSync(page, 'utf8').matchAll(/^### (.+)$/gm)].map((found) => found[1]!.toLowerCase());
    const names = Object.values(problemNames);
    assert.deepEqual(headings('media/help/problems.md').sort(), names.map((each) => each.toLowerCase()).sort());
    assert.deepEqual(
      headings(german['media/help/problems.md']).sort(),
      names.map((each) => german[each].toLowerCase()).sort(),
    );
  });

  it('lets a person say of every kind of problem how severe it is', () => {
    const { properties } = manifest.contributes.configuration;
    const severities = ['error', 'warning', 'information', 'hint', 'off'];
    for (const code of Object.keys(problemNames)) {
      const [room, kind] = code.split('/') as [string, string];
      const own =
        properties[`claimtrace.${room}.${kind}`] ?? properties[`claimtrace.${room}.severity`]?.properties[kind];
      assert.deepEqual(own.enum.filter((each: string) => each !== 'default').sort(), severities.toSorted(), code);
    }
  });

  it('shows in an empty window only the commands that can do something there', () => {
    const always: readonly string[] = [
      commandIds.explainColours,
      commandIds.explainDisagreement,
      commandIds.explainProblem,
      commandIds.openSamples,
      commandIds.reportIssue,
      commandIds.showLog,
      commandIds.showStatus,
    ];
    const conditions = new Map<string, string>(
      manifest.contributes.menus.commandPalette.map(({ command, when }: Record<string, string>) => [command, when]),
    );
    const empty = { workspaceFolderCount: '0', [contextKeys.state]: 'noArticles', [contextKeys.marks]: 'none' };
    for (const command of Object.values(commandIds)) {
      const when = conditions.get(command);
      assert.equal(when === undefined, always.includes(command), command);
      if (when !== undefined) assert.ok(!holds(when, empty), `${command}: ${when}`);
    }
  });

  it('hides from the palette what asks for arguments', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter((each: { when: string }) => each.when === 'false');
    assert.deepEqual(
      hidden.map((each: { command: string }) => each.command),
      [
        commandIds.ignoreKind,
        commandIds.openPassage,
        commandIds.revealPerson,
        commandIds.takeBackVerdict,
        commandIds.openMark,
        commandIds.replyComment,
        commandIds.editComment,
        commandIds.saveComment,
        commandIds.cancelComment,
        commandIds.deleteComment,
      ],
    );
  });

  it('leads in three steps through the samples, each with a page that is there', () => {
    const [{ steps }] = manifest.contributes.walkthroughs;
    assert.equal(steps.length, 3);
    for (const language of ['package.nls.json', 'package.nls.de.json']) {
      for (const { media } of steps)
        assert.ok(existsSync(read(language)[media.markdown.replaceAll('%', '')]), language);
    }
  });
});

describe('German', () => {
  const bundle: Record<string, string> = read('l10n/bundle.l10n.de.json');

  it('can be had for every message of core: templates stand in its lists of sentences, never in the code', () => {
    for (const file of readdirSync('src/core', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(`src/core/${file}`, 'utf8');
      assert.doesNotMatch(code, /\b(?:message|series)\(\s*['"`]|\b(?:template|between): ['"`]/, file);
    }
  });

  it('has every text that the code shows, and no other', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(textsShown())].sort());
  });

  it('has something between the parts of each series', () => {
    const { sources, against } = disagreementSentences;
    for (const between of [sources, against])
      for (const text of [between, bundle[between]!]) assert.match(text, /^\{0\}.*[^}]\{1\}$/);
  });

  it('says a message of core with all its parts', () => {
    const said = (each: Message): string => inLanguage(each, (template) => bundle[template]!);
    const { voiceIn, saidBy, against, openings, end } = disagreementSentences;
    const mayor = message(saidBy, '14 boats', message(voiceIn, 'Ada Brenn', 'Harbour Post'));
    const figures = message(openings.number, series(against, [mayor, message(saidBy, '17 boats', 'Coast News')]));
    assert.equal(
      said(message(end, figures)),
      'Unterschiedliche Zahlen: 14 boats (Ada Brenn in Harbour Post) gegen 17 boats (Coast News).',
    );
    const record = message(recordSentences.recordAt, 'Council', '0:10');
    assert.equal(
      said(message(recordSentences.otherSpeaker, record, message(recordSentences.somebodyElse), 'Ada Brenn')),
      'In der Aufzeichnung „Council“ bei 0:10 sagt das jemand anderes, nicht Ada Brenn.',
    );
  });

  it('has every text of the manifest, and no other', () => {
    assert.deepEqual(Object.keys(read('package.nls.de.json')).sort(), Object.keys(strings).sort());
  });

  it('has the same holes and links in each text', () => {
    for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(holes(translated), holes(text), text);
    for (const [key, translated] of Object.entries<string>(read('package.nls.de.json')))
      assert.deepEqual(holes(translated), holes(strings[key]!), key);
  });
});

import assert from 'node:assert/strict';
import { ADA, claimtrace, FOURTEEN, report, TemporaryFolder, TWELVE } from './claimtrace';

const folder = new TemporaryFolder();

describe('claimtrace, usage', () => {
  for (const args of [
    [],
    ['look', 'x'],
    ['analyze'],
    ['analyze', '.', '--format', 'sarif'],
    ['check', '.', '--level', 'all'],
    ['analyze', '.', '--level', 'info'],
    ['check', '.', '--bogus'],
    ['check', '.', '--format'],
  ]) {
    it(`refuses “${args.join(' ')}”`, async () => {
      const { status, out, error } = await claimtrace(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(error, /^claimtrace: .+\n.*--help/);
    });
  }

  const refusals: Readonly<Record<string, readonly string[]>> = {
    'There is no option --bogus.': ['check', '.', '--bogus'],
    'There is no option -x.': ['check', '.', '-x'],
    '--format needs a value after it.': ['check', '.', '--format'],
    '--each-folder takes no value.': ['check', '.', '--each-folder=yes'],
    'check --level is one of warning, info, hint, not “all”.': ['check', '.', '--level=all'],
    'analyze --format is one of text, json, not “sarif”.': ['analyze', '.', '--format', 'sarif'],
    'A PATH is empty': ['check', ''],
  };
  for (const [refusal, args] of Object.entries(refusals)) {
    it(`says “${refusal}”`, async () => {
      assert.ok((await claimtrace(args)).error.startsWith(`claimtrace: ${refusal}`));
    });
  }

  for (const args of [['help'], ['check', '--help'], ['analyze', '-h'], ['check', '--bogus', '--help']]) {
    it(`helps whoever asks by “${args.join(' ')}”`, async () => {
      const { status, out } = await claimtrace(args);
      assert.equal(status, 0);
      assert.match(out, /claimtrace check PATH/);
      for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    });
  }

  it('reads a path that starts with - after --', async () => {
    assert.match((await claimtrace(['check', '--', '-x'])).error, /-x: passed over: no such file or folder/);
  });

  it('says so where there is no article', async () => {
    const { status, error } = await claimtrace(['check', folder.path]);
    assert.equal(status, 0);
    assert.match(error, /^claimtrace: no article found: .*\.md/);
  });

  it('prints help and version', async () => {
    assert.match((await claimtrace(['--help'])).out, /claimtrace analyze PATH/);
    assert.match((await claimtrace(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('claimtrace analyze', () => {
  it('reports spans of the decoded text and the speaker’s id', async () => {
    folder.write({ 'a.md': `\ufeff${ADA.replace('\n', '\r\n')}` });
    const { articles, speakers } = await report('analyze', folder.path);
    const [quotation] = articles[0]!.quotations;
    const { start, end } = quotation!.content[0]!;
    assert.equal(ADA.slice(start, end), '“The ferry sank in the night,”');
    assert.equal(ADA.slice(quotation!.cue!.start, quotation!.cue!.end), 'said');
    const speaker = speakers.find(({ id }) => id === quotation!.speaker);
    assert.equal(speaker?.name, 'Ada Lind');
    assert.deepEqual(speaker?.quotations, [quotation!.id]);
  });

  it('gives the same bytes for the same input', async () => {
    folder.write({ 'a.md': TWELVE + ADA, 'b.md': FOURTEEN + ADA });
    const first = await claimtrace(['analyze', folder.path, '--format', 'json']);
    assert.equal((await claimtrace(['analyze', folder.path, '--format', 'json'])).out, first.out);
  });

  it('tells people article by article who says what and where', async () => {
    folder.write({ 'a.md': `# Ferry sinks\n\n${ADA}` });
    const { out, status } = await claimtrace(['analyze', folder.path]);
    assert.equal(status, 0);
    assert.match(out, /a\.md\nFerry sinks\n\n {2}Ada Lind.*\n {4}3:1 {2}direct {4}“The ferry sank in the night,”\n/);
    assert.match(out, /1 article, 1 speaker, 1 quotation, \d claims?, 0 disagreements\n$/);
  });

  it('keeps lines within the terminal', async () => {
    folder.write({ 'a.md': `“${'The ferry sank in the night. '.repeat(30)}” said Ada Lind.\n` });
    const { out } = await claimtrace(['analyze', folder.path], { width: 60 });
    for (const line of out.split('\n')) assert.ok(line.length <= 60 || line.startsWith(folder.path), line);
  });

  it('sends no control characters from a file to the terminal', async () => {
    folder.write({ 'a.md': '“The ferry \u001b[31msank\u001b]0;x\u0007 at \u202enight,” said Ada Lind.\n' });
    const plain = await claimtrace(['analyze', folder.path]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(plain.out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const colored = await claimtrace(['analyze', folder.path], { color: true });
    assert.ok(colored.out.includes('\u001b[36mAda Lind\u001b[39m'));
    assert.ok(!colored.out.includes('\u001b[31m'));
  });
});

describe('claimtrace check', () => {
  it('exits with 1 on a warning, and prints both passages', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const { status, out } = await claimtrace(['check', folder.path]);
    assert.equal(status, 1);
    assert.match(out, /^warning: number\n/);
    assert.match(out, /a\.md:5:1\n {6}Twelve sailors drowned/);
    assert.match(out, /b\.md:5:1\n {6}Fourteen sailors drowned/);
  });

  it('tells the whole explanation, however narrow the terminal', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const [found] = (await report('check', folder.path)).disagreements;
    const { out } = await claimtrace(['check', folder.path], { width: 24 });
    assert.ok(out.replace(/\s+/g, ' ').includes(found!.explanation));
  });

  it('can be read in a terminal of no width', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const { out } = await claimtrace(['check', folder.path], { width: 0 });
    assert.match(out, /^ +Twelve sailors/m);
    assert.match(out, /^ +Fourteen sailors/m);
  });

  it('exits with 0 where nothing disagrees', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': ADA });
    const { status, out } = await claimtrace(['check', folder.path]);
    assert.equal(status, 0);
    assert.equal(out, '2 articles, 0 disagreements\n');
  });

  it('compares only inside each folder where asked to', async () => {
    folder.write({ 'x/a.md': TWELVE + ADA, 'y/b.md': FOURTEEN + ADA });
    assert.equal((await claimtrace(['check', folder.path])).status, 1);
    assert.equal((await claimtrace(['check', folder.path, '--each-folder'])).status, 0);
    const { articles, speakers } = await report('analyze', folder.path, '--each-folder');
    assert.equal(articles.length, 2);
    assert.equal(new Set(speakers.map(({ id }) => id)).size, speakers.length);
    for (const { speaker } of articles.flatMap(({ quotations }) => quotations)) {
      assert.ok(speaker === null || speakers.some(({ id }) => id === speaker));
    }
  });

  it('quotes passages in JSON as they stand in their files', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const [found] = (await report('check', folder.path)).disagreements;
    assert.equal(found!.claims[0]!.text, TWELVE.slice(found!.claims[0]!.start, found!.claims[0]!.end));
  });

  it('writes SARIF and workflow commands', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const sarif = JSON.parse((await claimtrace(['check', folder.path, '--format', 'sarif'])).out) as {
      version: string;
    };
    assert.equal(sarif.version, '2.1.0');
    const github = await claimtrace(['check', folder.path, '--format', 'github']);
    assert.match(github.out, /^::warning file=[^,]*a\.md,line=5,/);
    assert.equal(github.status, 1);
  });
});

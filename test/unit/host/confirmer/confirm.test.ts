import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { confirmer } from '../../../../src/host/confirmer/confirm';
import type { ConfirmationReply } from '../../../../src/host/confirmer/confirmation';
import runtime from '../../../../src/host/confirmer/runtime.json';
import { inferenceModel } from '../../../fixtures/inferenceModel';

const OPEN = 'The harbour of Brunnhaven is open.';
const CLOSED = 'The harbour of Brunnhaven is closed.';
const MODEL: Readonly<Record<string, Uint8Array>> = {
  ...inferenceModel({ closed: [9, 0, 0], shut: [0, 9, 0] }),
  [runtime.file]: readFileSync(`node_modules/${runtime.package}/dist/${runtime.file}`),
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A confirmer over files of which some are others, or not there. */
const over = (changed: Readonly<Record<string, Uint8Array | undefined>> = {}) =>
  confirmer(async (path) => {
    const file = { ...MODEL, ...changed }[path.replace('/models/tiny/', '')];
    if (!file) throw new Error(`ENOENT: ${path}`);
    return file;
  });

const unusable = async (changed: Readonly<Record<string, Uint8Array | undefined>>): Promise<string> => {
  const reply = await over(changed)({ folder: '/models/tiny', pairs: [] });
  assert.ok('unusable' in reply, JSON.stringify(reply));
  return reply.unusable;
};

const inferencesOf = (reply: ConfirmationReply) => {
  assert.ok('inferences' in reply, JSON.stringify(reply));
  return reply.inferences.map(({ forth, back }) =>
    [forth, back].map(({ contradiction, entailment }) => [contradiction, entailment].map((each) => each.toFixed(2))),
  );
};

describe('the confirmer’s thread', () => {
  const { fetch } = globalThis;
  const fetched: unknown[] = [];
  before(() => {
    globalThis.fetch = async (what) => {
      fetched.push(what);
      throw new Error('no network');
    };
  });
  after(() => {
    globalThis.fetch = fetch;
  });

  it('tells the model’s probabilities of contradiction and entailment, with each text read first', async () => {
    const reply = await over()({ folder: '/models/tiny/', pairs: [[OPEN, CLOSED]] });
    const even = ['0.33', '0.33'];
    assert.deepEqual(inferencesOf(reply), [[['1.00', '0.00'], even]]);
  });

  it('answers each pair, and later requests with the model it has', async () => {
    const read: string[] = [];
    const confirm = confirmer(async (path) => {
      read.push(path);
      return MODEL[path.replace('/models/tiny/', '')]!;
    });
    const pairs = [
      [CLOSED, 'The harbour is shut.'],
      ['The harbour is shut.', CLOSED],
    ] as const;
    const [first, second] = inferencesOf(await confirm({ folder: '/models/tiny', pairs }));
    assert.deepEqual(first, [
      ['0.00', '1.00'],
      ['1.00', '0.00'],
    ]);
    assert.deepEqual(second, first!.toReversed());
    await confirm({ folder: '/models/tiny', pairs });
    assert.equal(read.length, Object.keys(MODEL).length);
  });

  it('fetches nothing, not even to start', async () => {
    inferencesOf(await over()({ folder: '/models/tiny', pairs: [[OPEN, CLOSED]] }));
    assert.deepEqual(fetched, []);
  });

  it('says of a pair that is too long for the model that it failed, and goes on', async () => {
    const confirm = over();
    const reply = await confirm({ folder: '/models/tiny', pairs: [['so '.repeat(70), CLOSED]] });
    assert.deepEqual(reply, { failed: '80 tokens, more than the 64 that the model reads' });
    assert.equal(inferencesOf(await confirm({ folder: '/models/tiny', pairs: [[OPEN, CLOSED]] })).length, 1);
  });

  it('names the file that is missing', async () => {
    for (const file of Object.keys(MODEL))
      assert.match(await unusable({ [file]: undefined }), new RegExp(`^${file}: cannot be read from /models/tiny`));
  });

  it('names the file that is broken, and what is wrong with it', async () => {
    assert.match(await unusable({ 'config.json': bytes('{') }), /^config.json: is no JSON \(/);
    assert.equal(await unusable({ 'config.json': bytes('7') }), 'config.json: is no JSON object');
    assert.match(await unusable({ 'tokenizer.json': bytes('{}') }), /^tokenizer.json: is no tokenizer/);
    assert.match(await unusable({ 'model.onnx': bytes('no model') }), /^model.onnx: is no model that can be run/);
  });

  it('refuses a model that does not tell contradiction from entailment', async () => {
    const twoLabels = bytes(JSON.stringify({ id2label: { 0: 'NEGATIVE', 1: 'POSITIVE' } }));
    assert.match(await unusable({ 'config.json': twoLabels }), /^config.json: its id2label has no "contradiction"/);
    const fourLabels = { 0: 'contradiction', 1: 'entailment', 2: 'neutral', 3: 'other' };
    assert.equal(
      await unusable({ 'config.json': bytes(JSON.stringify({ id2label: fourLabels })) }),
      'model.onnx: does not work (its output is not 4 32-bit numbers, one for each label of config.json)',
    );
  });

  it('runs no other runtime than the one it was built with', async () => {
    const changed = Uint8Array.from(MODEL[runtime.file]!);
    changed[changed.length - 1]! ^= 1;
    const reason = await unusable({ [runtime.file]: changed });
    assert.equal(reason, `${runtime.file}: is not that of onnxruntime-web ${runtime.version}, dist/${runtime.file}`);
  });
});

describe('the runtime that is asked for', () => {
  it('is the one of the package that is bundled', () => {
    const { version } = JSON.parse(readFileSync(`node_modules/${runtime.package}/package.json`, 'utf8'));
    assert.equal(runtime.version, version);
    assert.equal(runtime.sha256, createHash('sha256').update(MODEL[runtime.file]!).digest('hex'));
  });
});

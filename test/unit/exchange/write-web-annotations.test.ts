import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld from 'jsonld';
import type { LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { readEvent } from '../../../src/core/annotation/read-event';
import type { Annotation } from '../../../src/core/annotation/state';
import { importWebAnnotations } from '../../../src/core/exchange/import-web-annotations';
import { readWebAnnotations } from '../../../src/core/exchange/read-web-annotations';
import { articlePathOf, isObject, type WebAnnotation } from '../../../src/core/exchange/web-annotation';
import { webAnnotations, writeWebAnnotations } from '../../../src/core/exchange/write-web-annotations';
import { anchorOf, history } from '../annotation/events';
import { CORPORA } from '../annotation/shared';
import { ALL_FIELDS, annotated, FERRY } from './annotated';

const exported = async (events: readonly LogEvent[]): Promise<readonly WebAnnotation[]> =>
  webAnnotations(await annotated(events));

/** Events of an import into the article, by one person. */
function imported(annotations: readonly WebAnnotation[]): LogEvent[] {
  const { articles, passedOver } = importWebAnnotations(annotations, (iri) =>
    articlePathOf(iri) === 'news/ferry 1.md' || iri.endsWith('/ferry')
      ? { path: 'news/ferry 1.md', text: FERRY }
      : null,
  );
  assert.deepEqual(passedOver, []);
  return history(...articles.flatMap(({ bodies }) => bodies.map((body) => ['Ina', body] as const)));
}

/** The rules of the W3C's suite that every annotation must keep. */
function mustsOf(
  suite: string,
): readonly { readonly path: string; readonly keeps: (annotation: WebAnnotation) => boolean }[] {
  const json = (path: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(suite, path), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  for (const name of readdirSync(join(suite, 'definitions'))) {
    if (name.endsWith('.json')) ajv.addSchema(json(`definitions/${name}`), name);
  }
  const { assertions } = json('annotations/annotationMusts.test') as { assertions: readonly string[] };
  return assertions.map((path) => {
    const { id, ...schema } = json(path);
    const validate = ajv.compile(schema);
    const expected = (schema.expectedResult ?? 'valid') === 'valid';
    return { path, keeps: (annotation) => validate(annotation) === expected };
  });
}

/** What an annotation says, without who said it when. */
const said = ({
  created,
  changed,
  statusBy,
  verdicts,
  disputed,
  noteBy,
  comments,
  imported: raw,
  sources,
  ...rest
}: Annotation) => ({
  ...rest,
  sources: sources.map(({ anchor, ...source }) => ({ ...source, quoted: anchor?.exact })),
  cue: rest.cue?.exact,
  mention: rest.mention?.exact,
  comments: comments.map(({ id, text, replyTo }) => ({ id, text, replyTo })),
});

describe('writing Web Annotations', () => {
  it('says where, what, who and when', async () => {
    const [first] = await exported(ALL_FIELDS);
    const { id, motivation, creator, created, target } = first!;
    assert.deepEqual([id, motivation], ['urn:claimtrace:annotation:a', 'assessing']);
    assert.deepEqual(creator, { type: 'Person', name: 'Mira' });
    assert.equal(created, '2027-03-01T09:00:00.000Z');
    const start = [...FERRY.slice(0, FERRY.indexOf('“'))].length;
    const { source, selector } = target as { source: string; selector: readonly object[] };
    assert.equal(source, 'urn:claimtrace:article:news/ferry%201.md');
    const length = [...'“Twelve 👩‍🚒 drowned,”'].length;
    assert.deepEqual(selector[1], { type: 'TextPositionSelector', start, end: start + length });
  });

  it('comes back by an import', async () => {
    const before = foldDocument(ALL_FIELDS).annotations;
    const after = foldDocument(imported(await exported(ALL_FIELDS))).annotations;
    assert.deepEqual([...after.keys()], [...before.keys()]);
    for (const id of ['a', 'b']) {
      const { cue, mention, ...expected } = said(before.get(id)!);
      const { cue: c, mention: m, ...actual } = said(after.get(id)!);
      assert.deepEqual({ ...actual, speaker: actual.speaker ?? undefined }, expected);
    }
    assert.equal(after.get('c')!.anchors[0]!.exact, 'The ferry Tern');
  });

  it('gives an import back as it was, and with what people changed since', async () => {
    const foreign: WebAnnotation = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { desk: 'http://desk.example/ns#' }],
      id: 'http://desk.example/1',
      type: 'Annotation',
      rights: 'http://desk.example/terms',
      'desk:weight': 3,
      body: [
        { type: 'TextualBody', value: 'Count again.', language: 'en' },
        { type: 'TextualBody', purpose: 'tagging', value: 'sea' },
        { id: 'http://desk.example/scan.png', type: 'Image' },
      ],
      target: {
        source: 'http://desk.example/ferry',
        selector: { type: 'TextQuoteSelector', exact: 'said the navy', prefix: 'fourteen, ' },
      },
    };
    const events = imported([foreign]);
    assert.deepEqual(await exported(events), [foreign]);
    const note = { op: 'set', annotation: 'http://desk.example/1', fields: { note: 'Counted.' } } as const;
    const [first] = events;
    const changed = history(['Ina', first as never], ['Mira', note]);
    const [after] = await exported(changed);
    assert.equal(after!['desk:weight'], 3);
    const bodies = after!.body as readonly WebAnnotation[];
    assert.ok(bodies.some(({ value }) => value === 'sea'));
    assert.ok(bodies.some(({ value }) => value === 'Counted.'));
    assert.ok(!bodies.some(({ value }) => value === 'Count again.'));
  });

  it('keeps as lost what is not in the article, and names what is about none', () => {
    const target = { source: 'urn:x:ferry', selector: { type: 'TextQuoteSelector', exact: 'A whale' } };
    const lost: WebAnnotation = { '@context': '', id: 'urn:x:1', type: 'Annotation', target };
    const article = { path: 'a.md', text: FERRY };
    const { articles } = importWebAnnotations([lost], () => article);
    const [add] = articles[0]!.bodies;
    assert.equal(add!.op === 'add' && add.anchors[0]!.text, null);
    assert.match(importWebAnnotations([lost], () => null).passedOver[0]!.reason, /none of the articles/);
    const whole: WebAnnotation = { ...lost, target: { id: 'urn:x:ferry' } };
    assert.match(importWebAnnotations([whole], () => article).passedOver[0]!.reason, /no passage/);
    const remark: WebAnnotation = { ...lost, target: 'urn:x:2', body: { type: 'TextualBody', value: 'x' } };
    assert.match(importWebAnnotations([remark], () => article).passedOver[0]!.reason, /no passage/);
  });

  it('writes a collection that is read again', async () => {
    const text = writeWebAnnotations([await annotated(ALL_FIELDS)]);
    const { annotations, refused } = readWebAnnotations(text);
    assert.deepEqual(refused, []);
    assert.deepEqual(annotations, await exported(ALL_FIELDS));
  });

  it('refuses nesting that no annotation has', () => {
    assert.match(readWebAnnotations('['.repeat(100_000)).refused[0]!.problems[0]!, /too deep/);
  });

  it('looks for nesting in long texts and in marks that nobody closes', () => {
    const problemsIn = (text: string): string => readWebAnnotations(text).refused[0]!.problems.join(' ');
    assert.match(problemsIn(JSON.stringify({ id: 'x'.repeat(20_000_000) })), /@context/);
    assert.match(problemsIn(JSON.stringify({ id: `\\"${'['.repeat(200)}` })), /@context/);
    assert.match(problemsIn(`"${'\\"'.repeat(1_000_000)}`), /not JSON/);
  });

  it('keeps every rule of the W3C’s test suite', async function () {
    const suite = join(CORPORA, 'annotation/w3c-web-annotation-tests');
    if (!existsSync(suite)) return this.skip();
    const rules = mustsOf(suite);
    assert.equal(rules.length, 54);
    const all = [...(await exported(ALL_FIELDS)), ...(await exported(imported(await exported(ALL_FIELDS))))];
    for (const { path, keeps } of rules) {
      for (const annotation of all) assert.ok(keeps(annotation), `${path} ${JSON.stringify(annotation)}`);
    }
  });

  it('keeps them whatever people write', async function () {
    const suite = join(CORPORA, 'annotation/w3c-web-annotation-tests');
    if (!existsSync(suite)) return this.skip();
    const rules = mustsOf(suite);
    const word = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('__proto__', 'urn:x:%', 'a b', 'http://x/[', '\ud800'),
    );
    const rest = fc.oneof(fc.webPath(), fc.constantFrom('', '/ü', '/%zz', '/[a]', ':b', '/|^`{}'));
    const url = fc
      .tuple(fc.constantFrom('http://a.b', 'https://desk.example:1', 'http://é.b'), rest)
      .map((parts) => parts.join(''));
    const source = fc.oneof(
      fc.record({ url, archived: url, seen: fc.constant('2027-02-28') }, { requiredKeys: ['url'] }),
      fc.record({ words: word, locator: word }, { requiredKeys: ['words'] }),
    );
    const body = fc.record({
      annotation: word,
      fields: fc.record({ note: fc.string(), speaker: word, status: word, sources: fc.dictionary(word, source) }),
    });
    await fc.assert(
      fc.asyncProperty(body, async ({ annotation, fields }) => {
        const anchors = [anchorOf('fourteen', FERRY)];
        const add = { op: 'add', annotation, anchors, fields: { type: 'claim', ...fields } } as const;
        const comment = { op: 'comment', annotation, comment: annotation, text: 'Yes.' } as const;
        const written = history(['Mira', add], ['Tom', comment]);
        fc.pre(written.every((event) => 'event' in readEvent(event)));
        const all = await exported(written);
        assert.equal(all.length, 2);
        assert.deepEqual(readWebAnnotations(JSON.stringify(all)).refused, []);
        for (const { path, keeps } of rules) {
          for (const each of all) assert.ok(keeps(each), `${path} ${JSON.stringify(each)}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is JSON-LD in which every term has a meaning', async function () {
    const context = join(CORPORA, 'annotation/w3c-anno-context/anno.jsonld');
    if (!existsSync(context)) return this.skip();
    const documentLoader = async (url: string) => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: undefined, documentUrl: url, document: JSON.parse(readFileSync(context, 'utf8')) as object };
    };
    const document = JSON.parse(writeWebAnnotations([await annotated(ALL_FIELDS)])) as object;
    const options = { safe: true, documentLoader } as unknown as jsonld.Options.Expand;
    const expanded = await jsonld.expand(document as jsonld.JsonLdDocument, options);
    assert.ok(isObject(expanded[0]));
    for (const annotation of await exported(ALL_FIELDS)) {
      await jsonld.expand(annotation as jsonld.JsonLdDocument, options);
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWebAnnotations } from '../../../src/core/exchange/read-web-annotations';
import { CORPORA } from '../annotation/shared';

const correct = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://desk.example/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Twelve, says the navy.' },
  target: {
    source: 'http://desk.example/ferry',
    selector: { type: 'TextQuoteSelector', exact: 'Twelve sailors', suffix: ' drowned' },
  },
};

const problems = (value: unknown): readonly string[] =>
  readWebAnnotations(JSON.stringify(value)).refused.flatMap((each) => each.problems);

describe('reading Web Annotations', () => {
  it('reads one, a list, a page and a collection, each as it is', () => {
    const { '@context': context, ...inside } = correct;
    const page = { '@context': context, id: 'http://desk.example/p', type: 'AnnotationPage', items: [inside] };
    const collection = { '@context': context, id: 'http://desk.example/c', type: 'AnnotationCollection', first: page };
    assert.deepEqual(readWebAnnotations(JSON.stringify(correct)), { annotations: [correct], refused: [] });
    assert.equal(readWebAnnotations(JSON.stringify([correct, correct])).annotations.length, 2);
    assert.deepEqual(readWebAnnotations(JSON.stringify(page)).annotations, [inside]);
    assert.deepEqual(readWebAnnotations(JSON.stringify(collection)).annotations, [inside]);
  });

  it('refuses one that breaks the model, with every reason, and reads the others', () => {
    const { annotations, refused } = readWebAnnotations(
      JSON.stringify([{ ...correct, id: 'no iri', created: 'soon' }, correct]),
    );
    assert.equal(annotations.length, 1);
    assert.deepEqual(refused, [
      { name: 'no iri', problems: ['id is not one IRI.', 'created is not one date with time and zone.'] },
    ]);
  });

  it('refuses what is not JSON, and never throws', () => {
    assert.match(readWebAnnotations('{').refused[0]!.problems[0]!, /not JSON/);
    for (const text of ['null', '7', '"x"', '[]', '[[[]]]', '{"type":"AnnotationPage","items":7}'])
      readWebAnnotations(text);
    assert.deepEqual(problems(null), ['It is no JSON object.']);
  });

  const broken: readonly (readonly [string, object, RegExp])[] = [
    ['another context', { '@context': 'fish' }, /^@context/],
    ['a type that is none', { type: 'Squirrel' }, /^type/],
    ['no target', { target: undefined }, /^target is missing/],
    ['a body beside a bodyValue', { bodyValue: 'x' }, /^bodyValue stands beside/],
    ['a text of several values', { body: { type: 'TextualBody', value: ['a', 'b'] } }, /^body.value/],
    ['a target without a source', { target: { type: 'SpecificResource' } }, /^target.source/],
    [
      'a fragment without a value',
      { target: { source: 'http://a.b/', selector: { type: 'FragmentSelector' } } },
      /value/,
    ],
    ['a quote without words', { target: { source: 'http://a.b/', selector: { type: 'TextQuoteSelector' } } }, /exact/],
    ['items without a choice', { body: { items: ['http://a.b/'] } }, /^body.type is not Choice/],
    ['rights that are no IRI', { rights: 'all mine' }, /^rights/],
  ];
  for (const [what, change, reason] of broken) {
    it(`refuses ${what}`, () => assert.match(problems({ ...correct, ...change }).join(' '), reason));
  }

  it('reads all correct samples of the W3C as they are, and refuses all incorrect ones for the reason they have', function () {
    const samples = join(CORPORA, 'annotation/w3c-web-annotation-tests/samples');
    let names: string[];
    try {
      names = readdirSync(join(samples, 'correct'));
    } catch {
      return this.skip();
    }
    for (const name of names) {
      const text = readFileSync(join(samples, 'correct', name), 'utf8');
      const { annotations, refused } = readWebAnnotations(text);
      assert.deepEqual(refused, [], name);
      if (/^anno/.test(name)) assert.deepEqual(annotations, [JSON.parse(text)], name);
    }
    for (const name of readdirSync(join(samples, 'incorrect'))) {
      const text = readFileSync(join(samples, 'incorrect', name), 'utf8');
      const { annotations, refused } = readWebAnnotations(text);
      assert.equal(annotations.length, 0, name);
      assert.ok(refused[0]!.problems.length > 0, name);
      // many of them end lists with a comma, too, which hides what they are about
      const mended = readWebAnnotations(text.replace(/,(\s*\})/g, '$1')).refused.flatMap(({ problems }) => problems);
      assert.match(mended.join(' '), REASONS[Number(/\d+/.exec(name)![0]) - 1]!, name);
    }
  });
});

/** Why each incorrect sample is incorrect, by its number; of one with a misspelt property it is the id alone. */
const REASONS: readonly RegExp[] = [
  /not JSON/,
  /@context.* id .*type .*target/,
  /@context/,
  /@context/,
  /@context/,
  /id is not one IRI/,
  /id is not one IRI/,
  /type is not Annotation/,
  /type is not Annotation/,
  /target is missing/,
  /target is neither/,
  /body is no IRI/,
  /body.id is not one IRI/,
  /body.format is no text/,
  /id is not one IRI/,
  /body.textDirection/,
  /body.value is not one text/,
  /body.value is not one text/,
  /bodyValue stands beside a body/,
  /bodyValue is not one text/,
  /bodyValue is not one text/,
  /body.type is Choice and something else/,
  /body.processingLanguage is more than one/,
  /body.textDirection/,
  /body.type is not Choice/,
  /creator is no agent/,
  /generator is no agent/,
  /created is not one date/,
  /modified is not one date/,
  /generated is not one date/,
  /modified is not one date/,
  /created is not one date/,
  /generated is not one date/,
  /rights is no IRI/,
  /via is no IRI/,
  /canonical is no IRI/,
  /target.source is not one resource/,
  /target.selector.value is not one text/,
  /target.selector.value is not one text/,
];

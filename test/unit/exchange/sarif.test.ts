import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { placesBy } from '../../../src/core/exchange/places';
import type { ReportedDisagreement } from '../../../src/core/exchange/report';
import { sarifLog } from '../../../src/core/exchange/sarif';
import { lineStarts } from '../../../src/core/text/lines';
import { disagreement } from './disagreement';

const SCHEMA = new URL('../../../../shared/corpora/report/sarif/sarif-schema-2.1.0.json', import.meta.url);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<string, unknown>>;
        };
      }[];
      readonly relatedLocations: readonly unknown[];
    }[];
  }[];
}

const log = (...disagreements: readonly ReportedDisagreement[]): Log =>
  sarifLog(
    disagreements,
    placesBy(() => lineStarts('Head\nTwelve crew.')),
    '1.2.3',
  ) as Log;

const strange = disagreement({
  kind: 'wording',
  level: 'hint',
  explanation: 'See [1](2) and \\.',
  claims: [
    { path: '/a b/ü#?.md', start: 0, end: 0, text: '', speaker: null },
    { path: '../x:y.md', start: 5, end: 6, text: '“', speaker: null },
    { path: 'c.md', start: 5, end: 6, text: '“', speaker: null },
  ],
});

describe('sarifLog', () => {
  it('reports each disagreement at its first passage, with the others as related locations', () => {
    const [result] = log(disagreement()).runs[0]!.results;
    assert.equal(result!.ruleId, 'number');
    assert.equal(result!.level, 'warning');
    assert.deepEqual(result!.locations[0]!.physicalLocation.region, {
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 8,
      charOffset: 5,
      charLength: 7,
      snippet: { text: 'Twelve ' },
    });
    assert.equal(result!.relatedLocations.length, 1);
  });

  it('points from each result to its rule', () => {
    const { results, tool } = log(disagreement(), strange).runs[0]!;
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]!.id, ruleId);
  });

  it('writes paths as URIs and keeps brackets from becoming links', () => {
    const [result] = log(strange).runs[0]!.results;
    assert.equal(result!.locations[0]!.physicalLocation.artifactLocation.uri, 'file:///a%20b/%C3%BC%23%3F.md');
    assert.equal(result!.message.text, 'See \\[1\\](2) and \\\\.');
  });

  it('is valid against the OASIS schema', function () {
    if (!existsSync(SCHEMA)) this.skip();
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0]);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    for (const each of [log(), log(disagreement(), strange)]) {
      validate(JSON.parse(JSON.stringify(each)));
      assert.deepEqual(validate.errors, null);
    }
    assert.equal(validate({ version: '2.1.0', runs: [{}] }), false);
  });
});

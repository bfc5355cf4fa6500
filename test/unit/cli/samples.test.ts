import assert from 'node:assert/strict';
import { run } from '../../../src/cli/run';
import type { Report } from '../../../src/core/exchange/report';

describe('the sample articles', () => {
  let report: Report;
  before(async () => {
    let out = '';
    await run(['analyze', 'media/samples', '--format', 'json'], {
      width: 80,
      color: false,
      out: (text) => {
        out += text;
      },
      error: (text) => assert.fail(text),
    });
    report = JSON.parse(out) as Report;
  });

  it('surely disagree about the injured, and only there', () => {
    const warnings = report.disagreements.filter(({ level }) => level === 'warning');
    assert.deepEqual(
      warnings.map(({ claims }) => claims.map(({ path }) => path)),
      [['media/samples/karrow-courier.md', 'media/samples/tarn-valley-wire_2027-03-10_tunnel.txt']],
    );
  });

  it('all have a title and a date', () => {
    for (const { path, title, date } of report.articles) assert.ok(title !== null && date !== null, path);
  });

  it('know a speaker by two transliterations', () => {
    const volosk = report.speakers.find(({ name }) => name === 'Dmitri Volosk');
    assert.ok(volosk?.aliases.includes('Dmitry Volosk'));
  });
});

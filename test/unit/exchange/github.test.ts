import assert from 'node:assert/strict';
import { githubCommands } from '../../../src/core/exchange/github';
import { placesBy } from '../../../src/core/exchange/places';
import { lineStarts } from '../../../src/core/text/lines';
import { disagreement } from './disagreement';

describe('workflow commands of GitHub', () => {
  it('puts the first passage into the properties and the others into the message', () => {
    const [command] = githubCommands(
      [disagreement({ explanation: '12 or 14 crew.' })],
      placesBy(() => lineStarts('Head\nTwelve crew.')),
    );
    assert.equal(
      command,
      '::warning file=a.md,line=2,endLine=2,col=1,endColumn=8,title=Claimtrace%3A number::12 or 14 crew. See also b.md:2:1.',
    );
  });

  it('escapes what would end a property or the message', () => {
    const base = disagreement({ explanation: '100 %\r\nor less: no.', level: 'hint' });
    const [first, second] = base.claims;
    const [command] = githubCommands(
      [{ ...base, claims: [{ ...first!, path: 'a,b: 5%\n.md' }, second!] }],
      placesBy(() => [0]),
    );
    assert.match(command!, /^::notice file=a%2Cb%3A 5%25%0A\.md,line=1,/);
    assert.match(command!, /::100 %25%0D%0Aor less: no\. See also /);
    assert.equal(command!.split('\n').length, 1);
  });

  it('begin with one that names all places where GitHub would drop some', () => {
    const placeOf = placesBy(() => [0]);
    const warnings = Array.from({ length: 11 }, () => disagreement({ explanation: 'No.' }));
    const lines = [...githubCommands([...warnings, disagreement({ explanation: 'So.', level: 'info' })], placeOf)];
    assert.equal(lines.length, 13);
    assert.match(lines[0]!, /^::warning title=Claimtrace%3A 11 disagreements::.*a\.md:1, a\.md:1/);
    assert.match(lines[12]!, /^::notice file=/);
    assert.equal([...githubCommands(warnings.slice(1), placeOf)].length, 10);
  });
});

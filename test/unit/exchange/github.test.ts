import assert from 'node:assert/strict';
import { githubCommand } from '../../../src/core/exchange/github';
import { placesBy } from '../../../src/core/exchange/places';
import { lineStarts } from '../../../src/core/text/lines';
import { disagreement } from './disagreement';

describe('githubCommand', () => {
  it('puts the first passage into the properties and the others into the message', () => {
    const command = githubCommand(
      disagreement({ explanation: '12 or 14 crew.' }),
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
    const command = githubCommand(
      { ...base, claims: [{ ...first!, path: 'a,b: 5%\n.md' }, second!] },
      placesBy(() => [0]),
    );
    assert.match(command, /^::notice file=a%2Cb%3A 5%25%0A\.md,line=1,/);
    assert.match(command, /::100 %25%0D%0Aor less: no\. See also /);
    assert.equal(command.split('\n').length, 1);
  });
});

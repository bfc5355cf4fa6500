import assert from 'node:assert/strict';
import { inEnglish, message } from '../../../src/core/text/message';

describe('a message', () => {
  it('reads as its template with its values, which may be messages', () => {
    const record = message('the record “{0}” at {1}', 'Council', '0:10');
    assert.equal(
      inEnglish(message('In {0} {1} says this.', record, 'Ada Brenn')),
      'In the record “Council” at 0:10 Ada Brenn says this.',
    );
  });

  it('leaves words of articles as they are, also those that look like holes', () => {
    assert.equal(inEnglish(message('{0} against {1}', '{1}', '$& {0}')), '{1} against $& {0}');
  });
});

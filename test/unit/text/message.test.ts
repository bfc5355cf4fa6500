import assert from 'node:assert/strict';
import { inEnglish, message, packMessage, series, unpackMessage } from '../../../src/core/text/message';

describe('a message', () => {
  it('reads as its template with its values, which may be messages', () => {
    const record = message('the record “{0}” at {1}', 'Council', '0:10');
    assert.equal(
      inEnglish(message('In {0} {1} says this.', record, 'Ada Brenn')),
      'In the record “Council” at 0:10 Ada Brenn says this.',
    );
  });

  it('holds series of any length', () => {
    const papers = Array.from({ length: 20_000 }, (_, index) => `Paper ${index}`);
    const said = inEnglish(message('14 boats ({0}).', series('{0}; {1}', papers)));
    assert.ok(said.startsWith('14 boats (Paper 0; Paper 1; '));
    assert.ok(said.endsWith('; Paper 19999).'));
    assert.equal(inEnglish(series('{0}; {1}', ['Paper 0'])), 'Paper 0');
  });

  it('comes out of packing as it went in, and reads the same', () => {
    const told = message(
      '{0} ({1}).',
      message('{0} boats', '14'),
      series('{0}; {1}', ['Paper 0', message('{0}', '1')]),
    );
    assert.deepEqual(unpackMessage(packMessage(told)), told);
    assert.equal(inEnglish(packMessage(told)), '14 boats (Paper 0; 1).');
    assert.equal(inEnglish(message('{0}!', packMessage(told))), '14 boats (Paper 0; 1).!');
    assert.deepEqual(unpackMessage(packMessage(message('{0}!', packMessage('14')))), message('{0}!', '14'));
  });

  it('leaves words of articles as they are, also those that look like holes', () => {
    assert.equal(inEnglish(message('{0} against {1}', '{1}', '$& {0}')), '{1} against $& {0}');
  });
});

import assert from 'node:assert/strict';
import { readingState } from '../../../src/editor/readingState';

describe('the state of the reading', () => {
  const progress = { read: 2, total: 2, done: true, failed: false, paused: false };

  it('is ready once all articles were read', () => {
    assert.equal(readingState(progress, false), 'ready');
  });

  it('is reading before the files are known and while they are read', () => {
    assert.equal(readingState({ ...progress, read: 0, total: 0, done: false }, false), 'reading');
    assert.equal(readingState({ ...progress, read: 1, done: false }, false), 'reading');
  });

  it('is paused only while there is something left to read', () => {
    assert.equal(readingState({ ...progress, read: 1, done: false, paused: true }, false), 'paused');
    assert.equal(readingState({ ...progress, paused: true }, false), 'ready');
  });

  it('tells a folder without articles', () => {
    assert.equal(readingState({ ...progress, read: 0, total: 0 }, false), 'noArticles');
  });

  it('has failed when the files cannot be listed or the analysis does not start', () => {
    assert.equal(readingState({ ...progress, total: 0, failed: true }, false), 'failed');
    assert.equal(readingState({ ...progress, done: false }, true), 'failed');
  });
});

import assert from 'node:assert/strict';
import { articlePath } from '../../../src/host/articlePath';

describe('the path of a document for its analysis', () => {
  it('is its plain path', () => {
    assert.equal(
      articlePath('/desk/Harbour Post_2027-03-28_ferry.md', 'markdown'),
      '/desk/Harbour Post_2027-03-28_ferry.md',
    );
    assert.equal(articlePath('/desk/ferry.article', null), '/desk/ferry.article');
  });

  it('says Markdown for a document never saved whose language is Markdown', () => {
    assert.equal(articlePath('Untitled-1', 'markdown'), 'Untitled-1.md');
    assert.equal(articlePath('Untitled-1', 'article'), 'Untitled-1.md');
    assert.equal(articlePath('Untitled-1', 'plaintext'), 'Untitled-1');
  });

  it('leaves a text file what its name says', () => {
    assert.equal(articlePath('/desk/ferry.article.txt', 'article'), '/desk/ferry.article.txt');
    assert.equal(articlePath('/desk/FERRY.TXT', 'markdown'), '/desk/FERRY.TXT');
  });
});

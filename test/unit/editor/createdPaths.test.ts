import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mayBeArticle } from '../../../src/editor/createdPaths';

const settings = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.properties;
const include: string = settings['claimtrace.files.include'].default;
const exclude: string = settings['claimtrace.files.exclude'].default;

describe('a path that came to be', () => {
  const may = (path: string): boolean => mayBeArticle(path, include, exclude);

  it('may be an article by its ending', () => {
    for (const path of ['/desk/ferry.md', '/desk/FERRY.TXT', '/desk/deep/down/ferry.article'])
      assert.equal(may(path), true, path);
  });

  it('may be a folder that holds articles', () => {
    for (const path of ['/desk/march', '/desk/2027.05', '/desk/.drafts']) assert.equal(may(path), true, path);
  });

  it('is no article by another ending', () => {
    for (const path of ['/desk/photo.jpg', '/desk/main.ts', '/desk/notes.md.swp']) assert.equal(may(path), false, path);
  });

  it('is no article in a folder that is left out', () => {
    for (const path of ['/desk/.git/objects/ab/cdef', '/desk/node_modules/part/README.md'])
      assert.equal(may(path), false, path);
  });

  it('may be one whenever the globs tell nothing', () => {
    assert.equal(mayBeArticle('/desk/photo.jpg', '**/*', exclude), true);
    assert.equal(mayBeArticle('/desk/photo.jpg', '{drafts,news}/**', exclude), true);
    assert.equal(mayBeArticle('/desk/.git/readme.md', include, ''), true);
  });
});

describe('the annotations of a folder', () => {
  it('are no articles, though copies of articles are among them', () => {
    assert.equal(mayBeArticle('/desk/.claimtrace/texts/0a.txt', '**/*.{md,txt}', ''), false);
    assert.equal(mayBeArticle('/desk/claimtrace/texts/0a.txt', '**/*.{md,txt}', ''), true);
  });
});

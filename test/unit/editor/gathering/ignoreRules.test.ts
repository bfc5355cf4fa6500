import assert from 'node:assert/strict';
import { IgnoreRules } from '../../../../src/editor/gathering/ignoreRules';

/** Rules from the texts of files by folder, those above first. */
function rulesOf(files: Readonly<Record<string, string>>): IgnoreRules {
  const rules = new IgnoreRules();
  for (const [folder, text] of Object.entries(files)) rules.add(folder, text);
  return rules;
}

describe('the rules of .gitignore files', () => {
  it('leave out files and folders by name, at any depth', () => {
    const rules = rulesOf({ '': '# what nobody prints\n\ndrafts/\n*.old.md\n' });
    for (const path of ['drafts/', 'drafts/ferry.md', 'desk/drafts/ferry.md', 'desk/ferry.old.md'])
      assert.equal(rules.ignores(path), true, path);
    for (const path of ['ferry.md', 'drafts.md', 'desk/']) assert.equal(rules.ignores(path), false, path);
  });

  it('leave nothing out where there are none', () => {
    assert.equal(new IgnoreRules().ignores('desk/ferry.md'), false);
  });

  it('tell large letters from small ones', () => {
    assert.equal(rulesOf({ '': 'drafts/' }).ignores('Drafts/ferry.md'), false);
  });

  it('hold below the folder they stand in, and nowhere else', () => {
    const rules = rulesOf({ '': '', desk: '/ferry.md\nnotes/\nold/*.txt\n', 'desk/[a]': 'x.md' });
    for (const path of ['desk/ferry.md', 'desk/notes/', 'desk/far/notes/a.md', 'desk/old/a.txt', 'desk/[a]/x.md'])
      assert.equal(rules.ignores(path), true, path);
    for (const path of ['ferry.md', 'desk/far/ferry.md', 'notes/a.md', 'desk/far/old/a.txt', 'desk/a/x.md'])
      assert.equal(rules.ignores(path), false, path);
  });

  it('are overruled by those of a deeper folder', () => {
    const rules = rulesOf({ '': '*.txt\nfar/*\n', far: '!keep/\n', desk: '\r\n!wire.txt\r\n' });
    assert.equal(rules.ignores('desk/note.txt'), true);
    assert.equal(rules.ignores('desk/wire.txt'), false);
    assert.equal(rules.ignores('wire.txt'), true);
    assert.equal(rules.ignores('far/other/a.md'), true);
    assert.equal(rules.ignores('far/keep/a.md'), false);
  });

  it('do not bring back what lies in a folder that is left out', () => {
    assert.equal(rulesOf({ '': 'drafts/\n!drafts/ferry.md\n' }).ignores('drafts/ferry.md'), true);
  });

  it('pass over a line that would take minutes at a long name', () => {
    const rules = rulesOf({ '': `${'*a'.repeat(20)}b\n${'a'.repeat(200_000)}`, desk: `${'*a'.repeat(20)}b\n*.tmp` });
    assert.equal(rules.ignores(`${'a'.repeat(250)}.md`), false);
    assert.equal(rules.ignores(`desk/${'a'.repeat(250)}.tmp`), true);
    assert.equal(rules.ignores(`${'a/'.repeat(2_000)}ferry.md`), false);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('every row of a tree', () => {
  it('says what a screen reader reads', () => {
    const files = readdirSync('src/editor', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const rows = files
      .map((name) => ({ name, code: readFileSync(`src/editor/${name}`, 'utf8') }))
      .filter(({ code }) => code.includes('new TreeItem('));
    assert.notEqual(rows.length, 0);
    for (const { name, code } of rows)
      assert.equal(count(code, /\.accessibilityInformation = /g), count(code, /new TreeItem\(/g), name);
  });
});

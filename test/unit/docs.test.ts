import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('what core exports', () => {
  it('says what it is', () => {
    const bare: string[] = [];
    for (const file of readdirSync('src/core', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const lines = readFileSync(`src/core/${file}`, 'utf8').split('\n');
      lines.forEach((line, at) => {
        const declares = /^export (?:async )?(?:function|const|interface|type|class)\b/.test(line);
        if (declares && !lines[at - 1]?.endsWith('*/')) bare.push(`${file}:${at + 1} ${line}`);
      });
    }
    assert.deepEqual(bare, []);
  });
});

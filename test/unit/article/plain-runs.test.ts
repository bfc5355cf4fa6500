import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmStructure } from '../../../src/core/article/gfm';
import { shortenedMarkdown } from '../../../src/core/article/plain-runs';
import { seededRandom } from '../../../src/training/attribution/random';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(gfmStructure).freeze();

/** Every node with where it stands, as "type start–end". */
function outline(text: string, offsetOf: (place: { line: number; column: number }) => number): string[] {
  const found: string[] = [];
  const read = (node: Nodes): void => {
    const { start, end } = node.position!;
    found.push(`${node.type} ${offsetOf(start)}–${offsetOf(end)}`);
    if ('children' in node) for (const child of node.children) read(child);
  };
  read(markdown.parse(text));
  return found;
}

function wholeOutline(text: string): string[] {
  const starts = text.split(/(?<=\n|\r(?!\n))/).map((_, at, lines) => lines.slice(0, at).join('').length);
  return outline(text, ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1);
}

function shortOutline(text: string): string[] {
  const short = shortenedMarkdown(text);
  return outline(short.text, short.offsetOf);
}

describe('shortenedMarkdown', () => {
  it('leaves one letter of a paragraph without marks, and keeps the line ends', () => {
    assert.equal(shortenedMarkdown('The ferry sails.\r\n\r\n“It is late,” he said.\n').text, 'a\r\n\r\na\n');
  });

  it('leaves a paragraph as it is when one of its lines has a mark', () => {
    const text = 'The ferry\nsails *late*.\n\n- The first\nboat\n';
    assert.equal(shortenedMarkdown(text).text, text);
  });

  it('finds the way back from both ends of a line', () => {
    const { text, offsetOf } = shortenedMarkdown('# Ferry\n\nIt sails.\n\nIt is *late*.');
    assert.equal(text, '# Ferry\n\na\n\nIt is *late*.');
    assert.deepEqual(
      [1, 2].map((column) => offsetOf({ line: 3, column })),
      [9, 18],
    );
    assert.equal(offsetOf({ line: 5, column: 7 }), 26);
  });

  it('changes nothing of what Markdown is made of, whatever stands together', () => {
    const pieces = (
      'The ferry sails.|It is late, he said|“Is it?”|[boat]:|[boat]|/url|[a](|b)|"title"|title" here|(see there)|' +
      '```|~~~ js|<div>|</div>|<!--|-->|<script>|</script>|---|===|***|> quoted|- item|1. item|    indented|\tindented|' +
      '# Head|*late*|**very|late**|`code|code`|| a | b ||| --- | --- ||a | b|[^1]: note|note[^1]|trailing  |back\\|&amp;|+++|a'
    ).split('|');
    const random = seededRandom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (let n = 0; n < 500; n++) {
      const lines = Array.from(
        { length: 2 + Math.floor(random() * 10) },
        () => pick(pieces) + pick(['\n', '\n\n', '\r\n']),
      );
      const text = lines.join('');
      assert.deepEqual(shortOutline(text), wholeOutline(text), JSON.stringify(text));
    }
  });
});

import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';

import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmStructure } from '../../../src/core/article/gfm';
import { type ShortenedMarkdown, shortenedMarkdown } from '../../../src/core/article/plain-runs';
import { seededRandom } from '../../../src/training/attribution/random';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(gfmStructure).freeze();

/** Every node with where it stands in the whole text, as "type start–end". */
function outline({ text, offsetOf, paragraphsAt }: ShortenedMarkdown): string[] {
  const found: string[] = [];
  const read = (node: Nodes): void => {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
    const plain = node.type === 'paragraph' ? paragraphsAt(start) : null;
    for (const paragraph of plain ?? []) {
      const place = `${paragraph.start}–${paragraph.end}`;
      found.push(`paragraph ${place}`, `text ${place}`);
    }
    if (plain !== null) return;
    found.push(`${node.type} ${offsetOf(start)}–${offsetOf(end)}`);
    if ('children' in node) for (const child of node.children) read(child);
  };
  read(markdown.parse(text));
  return found;
}

const whole = (text: string): ShortenedMarkdown => ({ text, offsetOf: (offset) => offset, paragraphsAt: () => null });

describe('shortenedMarkdown', () => {
  it('leaves one letter of paragraphs without marks, and the line ends around them', () => {
    assert.equal(shortenedMarkdown('The ferry sails.\r\n\r\n“It is late,”\r\nhe said.\r\n').text, 'a\r\n');
  });

  it('leaves a paragraph as it is when one of its lines has a mark', () => {
    const text = 'The ferry\nsails *late*.\n\n- The first\nboat\n';
    assert.equal(shortenedMarkdown(text).text, text);
  });

  it('finds the way back to what stands around the paragraphs, and to each of them', () => {
    const source = '# Ferry\n\nIt sails.\n\nIt is late.\n\nIt is *late*.';
    const { text, offsetOf, paragraphsAt } = shortenedMarkdown(source);
    assert.equal(text, '# Ferry\n\na\n\nIt is *late*.');
    assert.deepEqual(
      paragraphsAt(text.indexOf('a'))!.map(({ start, end }) => source.slice(start, end)),
      ['It sails.', 'It is late.'],
    );
    assert.equal(paragraphsAt(0), null);
    for (const mark of ['#', '*']) assert.equal(offsetOf(text.indexOf(mark)), source.indexOf(mark));
    assert.equal(offsetOf(text.length), source.length);
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
      assert.deepEqual(outline(shortenedMarkdown(text)), outline(whole(text)), JSON.stringify(text));
    }
  });
});

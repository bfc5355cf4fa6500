import type { Block, Metadata } from './article';
import { readHead } from './dateline';
import { readFileName } from './file-name';
import { readFrontMatter } from './front-matter';

const LONGEST_TITLE = 300;

/** Title, outlet, author and date: from the front matter, else from the head of the text, else from the file's name. */
export function readMetadata(
  prose: string,
  blocks: readonly Block[],
  frontMatter: string | null,
  path: string | undefined,
): Metadata {
  const written = frontMatter === null ? null : readFrontMatter(frontMatter);
  const head = readHead(prose, blocks);
  const file = path === undefined ? null : readFileName(path);
  const headline = blocks.find((block) => block.kind === 'headline');
  return {
    title: written?.title ?? (headline ? titleOf(prose, headline) : null),
    outlet: written?.outlet ?? head.outlet ?? file?.outlet ?? null,
    author: written?.author ?? head.author,
    date: written?.date ?? head.date ?? file?.date ?? null,
  };
}

const titleOf = (prose: string, headline: Block): string =>
  prose
    .slice(headline.start, Math.min(headline.end, headline.start + LONGEST_TITLE))
    .replace(/\s+/g, ' ')
    .trim();

import type { Element } from 'hast';
import { s } from 'hastscript';
import type { PicturedArticle, TracedPlace } from '../story/picture';
import { fitted } from './measure';
import type { Stage } from './stage';
import { filled } from './words';

const SIZE = 11;
const LINE = 17;
const PADDING = 9;
/** Sources that are drawn; the list has all. */
const MOST_DRAWN = 2;

/** What the sources that an article names need below its box. */
export const citedHeight = ({ cited }: TracedPlace): number => LINE * Math.min(cited.length, MOST_DRAWN);

/**
 * What an article names beside a statement, each on a line that opens it; of more than there is room for the number.
 *
 * @param below where the article's box ends
 */
export function citedBelow(
  { cited }: TracedPlace,
  { key: article, label }: PicturedArticle,
  statement: string,
  below: { readonly x: number; readonly y: number; readonly width: number },
  { palette, words, opening }: Stage,
): readonly Element[] {
  const { x, y, width } = below;
  const text = (said: string, line: number, isLink: boolean): Element => {
    const look = isLink ? { fill: palette.text, textDecoration: 'underline' } : { fill: palette.muted };
    const place = { x: x + PADDING, y: y + LINE * (line + 1) - 4, fontSize: SIZE };
    return s('text', { ...place, ...look }, fitted(said, width - 2 * PADDING, SIZE));
  };
  const isCut = cited.length > MOST_DRAWN;
  const drawn = cited.slice(0, isCut ? MOST_DRAWN - 1 : MOST_DRAWN).map(({ name, passage }, line) => {
    if (passage === null) return text(name, line, false);
    const said = filled(words.citedIn, label, name);
    return s('g', { className: ['node'], ...opening(passage, said, `cited ${statement} ${article} ${line}`) }, [
      s('title', said),
      s('rect', { x, y: y + LINE * line + 2, width, height: LINE - 3, rx: 2, fill: palette.background }),
      text(name, line, true),
    ]);
  });
  return isCut ? [...drawn, text(filled(words.moreCited, cited.length - drawn.length), drawn.length, false)] : drawn;
}

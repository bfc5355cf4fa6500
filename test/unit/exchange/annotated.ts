import type { LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { locate } from '../../../src/core/annotation/locate';
import { textId } from '../../../src/core/annotation/text-id';
import type { AnnotatedArticle } from '../../../src/core/exchange/annotated-article';
import { add, anchorOf, history } from '../annotation/events';

/** Text with characters beyond U+FFFF and Chinese before and in what is marked. */
export const FERRY = 'A 🚢 sank, 港口主任 said.\n“Twelve 👩‍🚒 drowned,” said Ada Lind;\nfourteen, said the navy.\n';

/** One annotation of every kind of field, on that text. */
export const ALL_FIELDS = history(
  [
    'Mira',
    { op: 'add', annotation: 'a', anchors: [anchorOf('“Twelve 👩‍🚒 drowned,”', FERRY)], fields: { type: 'claim' } },
  ],
  [
    'Mira',
    {
      op: 'set',
      annotation: 'a',
      fields: {
        note: 'Whose count, "=1+1"?\nAsk.',
        speaker: 'Ada Lind',
        quotation: 'direct',
        cue: anchorOf('said Ada', FERRY),
        mention: anchorOf('Ada Lind', FERRY),
        sources: {
          s1: {
            url: 'https://harbour.example/log',
            locator: 'p. 3',
            archived: 'https://archive.example/1',
            seen: '2027-03-01',
          },
          s2: { path: 'notes/navy call.md', anchor: anchorOf('fourteen', FERRY) },
          s3: { words: 'Call with the harbour master' },
          s4: { url: 'https://navy.example', archived: 'https://archive.example/2' },
          s5: { folder: 'Désk 2/x', path: 'courier.md', anchor: anchorOf('fourteen', FERRY) },
        },
      },
    },
  ],
  ['Mira', { op: 'set', annotation: 'a', fields: { status: 'verified' }, words: 'Twelve drowned' }],
  ['Tom', { op: 'set', annotation: 'a', fields: { status: 'wrong' } }],
  ['Tom', { op: 'comment', annotation: 'a', comment: 'c1', text: 'Fourteen, says the navy.' }],
  ['Mira', { op: 'comment', annotation: 'a', comment: 'c2', text: 'Later.', replyTo: 'c1' }],
  ['Mira', { op: 'comment', annotation: 'a', comment: 'c2', text: 'Later, yes.' }],
  [
    'Mira',
    {
      op: 'add',
      annotation: 'b',
      anchors: [anchorOf('港口主任', FERRY), anchorOf('fourteen', FERRY)],
      fields: { type: 'attribution' },
    },
  ],
  ['Mira', add('c', 'The ferry Tern', { type: 'source' })],
);

/** Annotations in a text, as an export takes them. */
export async function annotated(events: readonly LogEvent[], text = FERRY): Promise<AnnotatedArticle> {
  const state = foldDocument(events);
  const old = async (id: string): Promise<string | null> => (id === textId(FERRY) ? FERRY : null);
  return { path: 'news/ferry 1.md', text, annotations: await locate(state.annotations.values(), text, old) };
}

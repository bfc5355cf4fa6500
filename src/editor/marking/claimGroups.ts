import { l10n, type Uri } from 'vscode';
import { UNCHECKED } from '../../core/annotation/status';
import { grouped } from '../../core/text/grouped';
import { inFigures } from '../counts';
import type { Marked, MarkedArticle } from './allMarks';
import { coverageText } from './coverage';
import { type MarkLabel, placeLabel, standingLabel, statusLabel, typeLabel } from './labels';

export const groupings = ['status', 'article', 'person'] as const;
export type Grouping = (typeof groupings)[number];

/** A row of the Claims view that holds marks. */
export interface Group {
  readonly id: string;
  readonly label: MarkLabel;
  readonly description: string;
  readonly marks: readonly Marked[];
  /** Whether it holds something to do. */
  readonly isOpen: boolean;
  /** Whether it is an article whose marks are to be put on another one. */
  readonly isLost: boolean;
}

/** What has to be settled comes before all else, then what is still to be checked. */
const SETTLE_FIRST = ['missing', 'unreadable', 'changed', 'edited', 'ambiguous', 'orphan', 'differ'] as const;
const ORDER: readonly string[] = [
  ...SETTLE_FIRST,
  UNCHECKED,
  'in progress',
  'disputed',
  'cannot verify',
  'wrong',
  'verified',
  'opinion',
];
const TO_DO: ReadonlySet<string> = new Set([...SETTLE_FIRST, UNCHECKED, 'in progress', 'disputed']);

/** The marks of all articles in groups; within each those of the article that is open come first. */
export function claimGroups(articles: readonly MarkedArticle[], grouping: Grouping, open?: Uri): readonly Group[] {
  const isOpen = ({ uri }: MarkedArticle): boolean => uri.toString() === open?.toString();
  const sorted = [...articles.filter(isOpen), ...articles.filter((article) => !isOpen(article))];
  if (grouping === 'article') return sorted.map((article) => articleGroup(article, isOpen(article)));
  const all = sorted.flatMap(({ marks }) => marks);
  return grouping === 'status' ? byStatus(all) : byPerson(all);
}

/** What is to be done about a mark, else its status or, where it is no claim, its type. */
export function taskOf({ standing, located, change }: Marked): string {
  const { annotation, kind } = located;
  if (standing === 'missing' || standing === 'unreadable') return standing;
  if (kind === 'edited' || kind === 'ambiguous' || kind === 'orphan') return kind;
  if (annotation.type !== 'claim') return annotation.type;
  if (change !== null) return 'changed';
  return annotation.disputed ? 'differ' : annotation.status;
}

/** Who checked a mark last, else who made it. */
export const checkerOf = ({ located: { annotation } }: Marked): string =>
  annotation.statusBy?.person ?? annotation.created.person;

function articleGroup({ uri, title, standing, marks, coverage }: MarkedArticle, isOpen: boolean): Group {
  const about = standing === 'read' ? null : standingLabel(standing);
  const label = { glyph: about?.glyph ?? '', text: title };
  const description = [...(about ? [about.text] : []), ...coverageText(coverage)].join(' · ');
  return {
    id: uri.toString(),
    label,
    description,
    marks,
    isOpen,
    isLost: standing === 'missing' || standing === 'unreadable',
  };
}

function byStatus(all: readonly Marked[]): readonly Group[] {
  const groups = grouped(all, taskOf);
  const own = [...groups.keys()].filter((key) => !ORDER.includes(key)).sort();
  const known = ORDER.filter((key) => groups.has(key));
  return [...known, ...own].map((key) => group(key, taskLabel(key), groups.get(key)!, TO_DO.has(key)));
}

function byPerson(all: readonly Marked[]): readonly Group[] {
  const groups = grouped(all, checkerOf);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, marks]) => group(person, { glyph: '', text: person }, marks, true));
}

const group = (id: string, label: MarkLabel, marks: readonly Marked[], isOpen: boolean): Group => ({
  id,
  label,
  description: inFigures(marks.length),
  marks,
  isOpen,
  isLost: false,
});

function taskLabel(key: string): MarkLabel {
  switch (key) {
    case 'missing':
    case 'unreadable':
      return standingLabel(key);
    case 'changed':
      return { glyph: '⚠', text: l10n.t('changed since their check') };
    case 'differ':
      return { glyph: '≠', text: l10n.t('checkers differ') };
    case 'edited':
    case 'ambiguous':
    case 'orphan':
      return placeLabel(key);
    case 'quotation':
    case 'attribution':
    case 'source':
    case 'note':
      return typeLabel(key);
    default:
      return statusLabel(key);
  }
}

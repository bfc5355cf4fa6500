import type { Person } from '../speaker/people';
import type { Quotation } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
import type { Archive, ArchivedQuotation } from './archive';

/** What a person says in one article and in all others, beliefs and plans left out; see `isSpeech`. */
export interface SpeechElsewhere {
  readonly here: number;
  readonly elsewhere: number;
  /** Number of the other articles. */
  readonly articles: number;
  /** Some of it: of the latest other articles first, then of this one. */
  readonly latest: readonly ArchivedQuotation[];
}

/**
 * Counts what a person says without a look at the quotations, and reads only the articles of those it gives: somebody
 * may speak in thousands.
 *
 * @param most how many quotations are given
 * @param except is not given
 */
export function speechElsewhere(
  archive: Pick<Archive, 'facts' | 'metadata' | 'speechCountAt'>,
  { members }: Pick<Person, 'members'>,
  here: string,
  most: number,
  except?: Quotation,
): SpeechElsewhere {
  const spoken = members.filter(({ path, index }) => archive.speechCountAt(path, index) > 0);
  const count = (among: typeof spoken): number =>
    among.reduce((sum, { path, index }) => sum + archive.speechCountAt(path, index), 0);
  const inThis = spoken.filter(({ path }) => path === here);
  const others = spoken
    .filter(({ path }) => path !== here)
    .map((member) => ({ ...member, date: archive.metadata(member.path)?.date ?? '' }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const latest: ArchivedQuotation[] = [];
  for (const { path, index } of [...others, ...inThis]) {
    if (latest.length >= most) break;
    for (const quotation of archive.facts(path)?.quotations ?? [])
      if (quotation.speaker === index && isSpeech(quotation) && quotation !== except) latest.push({ path, quotation });
  }
  return {
    here: count(inThis),
    elsewhere: count(others),
    articles: new Set(others.map(({ path }) => path)).size,
    latest: latest.slice(0, most),
  };
}

import { accountFor } from '../attribution/accounts';
import { fnv1a } from '../text/hash';
import type { MessagePart } from '../text/message';
import type { Span } from '../text/span';
import type { DisagreementKind, Level } from './disagreement';
import type { Finding, Side } from './finding';

/** What is kept of one side of a finding: enough to group it with others and to tell of it. Its span is the statement's. */
export interface KeptSide extends Span {
  readonly path: string;
  /** See `Origin`. */
  readonly label: string;
  /** In whose voice it is; null: the article's own. */
  readonly voice: string | null;
  /** On whose report it rests, if on somebody's. */
  readonly account: string | null;
  /** Index of the claim. */
  readonly claim: number;
  readonly focus: Span | null;
  readonly said: string;
  /** What it comes to: passages of one set that come to the same agree. */
  readonly value: string;
  /** Offset that tells it from other sides of its article. */
  readonly offset: number;
  /** Path and offset, in the order of both: sides of one place are one passage. */
  readonly place: string;
}

/** A finding without the words of its statements, which are many and can be read again. */
export interface KeptFinding {
  readonly kind: DisagreementKind;
  readonly level: Finding['level'];
  readonly score: number;
  readonly a: KeptSide;
  readonly b: KeptSide;
  readonly because: MessagePart;
  /** Of the disagreement that it is the surest finding of; empty for a support. */
  readonly id: string;
}

/** A finding that a disagreement can be made of. */
export interface ShownFinding extends KeptFinding {
  readonly level: Level;
}

/** Whether people are told of a finding by itself. */
export const isShown = (finding: KeptFinding): finding is ShownFinding => finding.level !== 'support';

const SEEDS = [0x811c9dc5, 0x01000193];

/** What is kept of a finding. */
export const keptFinding = (finding: Finding): KeptFinding => ({
  kind: finding.kind,
  level: finding.level,
  score: finding.score,
  a: keptSide(finding.a),
  b: keptSide(finding.b),
  because: finding.because,
  id: finding.level === 'support' ? '' : identify(finding),
});

function keptSide({ origin, statement, focus, said, several, value = said }: Side): KeptSide {
  const { path, label, speakers, accounts } = origin;
  const { start, end, speaker } = statement.claim;
  const offset = (several === true ? focus?.start : undefined) ?? start;
  return {
    path,
    label,
    voice: speaker === null ? null : (speakers[speaker]?.name ?? null),
    account: accountFor(accounts, statement.claim)?.name ?? null,
    claim: statement.index,
    start,
    end,
    focus: focus === null ? null : { start: focus.start, end: focus.end },
    said,
    value,
    offset,
    place: placeOf(path, offset),
  };
}

/** See `KeptSide.place`. */
export const placeOf = (path: string, offset: number): string => `${path}\n${String(offset).padStart(9, '0')}`;

/** Made of kind, paths and the words of both passages, so that text before them may change. */
function identify({ kind, a, b }: Finding): string {
  const words = [a, b].map(({ origin, statement, said }) => `${origin.path}\n${statement.claim.frame}\n${said}`);
  return [kind, hash(words.join('\n'))].join('-');
}

/** 64 bits in base 36. */
const hash = (text: string): string => SEEDS.map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0')).join('');

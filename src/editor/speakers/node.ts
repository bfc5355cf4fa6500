import type { SpeakerVerdict } from '../../core/speaker/decisions';
import type { Person } from '../../core/speaker/people';
import type { Quotation } from '../../core/speaker/speaker';

/** Those without a name wait in a group of their own; grouped by kind, everybody is in one. */
export type Group = 'people' | 'organizations' | 'unnamed';

interface Below {
  /** The same for the same row after each refresh, so that what is open stays open. */
  readonly id: string;
  readonly parent: Node | null;
}

export interface GroupNode extends Below {
  readonly is: 'group';
  readonly group: Group;
  readonly size: number;
}

export interface PersonNode extends Below {
  readonly is: 'person';
  readonly person: Person;
  /** Of what the person says in all articles or, below an article, in that one. */
  readonly count: number;
  readonly disagreements: number;
}

export interface ArticleNode extends Below {
  readonly is: 'article';
  readonly path: string;
  /** Of what the person above, or everybody, says there. */
  readonly count: number;
  readonly disagreements: number;
}

export interface QuotationNode extends Below {
  readonly is: 'quotation';
  readonly path: string;
  readonly quotation: Quotation;
}

/** Somebody who may be the person above. */
export interface PossibleNode extends Below {
  readonly is: 'possible';
  readonly person: Person;
}

/** What was decided on the person above and somebody else. */
export interface VerdictNode extends Below {
  readonly is: 'verdict';
  readonly verdict: SpeakerVerdict;
  readonly other: string;
}

/** What a list leaves out. */
export interface MoreNode extends Below {
  readonly is: 'more';
  readonly count: number;
}

/** A row of the Speakers view. */
export type Node = GroupNode | PersonNode | ArticleNode | QuotationNode | PossibleNode | VerdictNode | MoreNode;

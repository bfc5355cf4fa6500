/**
 * The standoff format of the brat annotation tool (brat.nlplab.org/standoff.html): one annotation a line, beside the text, with
 * offsets in Unicode code points.
 */
export type BratLine =
  /** A passage, `T1⇥Claim 0 5;8 12⇥words words`. */
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly type: string;
      /** In code points, end exclusive. */
      readonly fragments: readonly (readonly [start: number, end: number])[];
      /** The words of the fragments, each line break and border a blank. */
      readonly text: string;
    }
  /** `E1⇥Type:T1 Role:T2`. */
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly type: string;
      readonly trigger: string;
      readonly roles: Roles;
    }
  /** `R1⇥Type Arg1:T1 Arg2:T2`. */
  | { readonly kind: 'relation'; readonly id: string; readonly type: string; readonly roles: Roles }
  /** `*⇥Equiv T1 T2`. */
  | { readonly kind: 'equivalence'; readonly type: string; readonly members: readonly string[] }
  /** `A1⇥Name T1 value`; without a value it is a mark that is set. */
  | {
      readonly kind: 'attribute';
      readonly id: string;
      readonly type: string;
      readonly of: string;
      readonly value: string | null;
    }
  /** `N1⇥Reference T1 Wikipedia:1⇥name`. */
  | {
      readonly kind: 'normalization';
      readonly id: string;
      readonly type: string;
      readonly of: string;
      readonly reference: string;
      readonly text: string;
    }
  /** `#1⇥AnnotatorNotes T1⇥words`. */
  | { readonly kind: 'note'; readonly id: string; readonly type: string; readonly of: string; readonly text: string };

/** Who takes part in an event or relation, and as what: ids of other lines. */
export type Roles = readonly (readonly [role: string, id: string])[];

/** What a file of annotations holds. */
export interface ReadBrat {
  readonly lines: readonly BratLine[];
  /** Lines that are none of the format, counted from one. */
  readonly damaged: readonly number[];
}

/** Reads a file of annotations. Never throws. */
export function readBrat(text: string): ReadBrat {
  const lines: BratLine[] = [];
  const damaged: number[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const read = readLine(line);
      if (read === null) damaged.push(index + 1);
      else lines.push(read);
    });
  return { lines, damaged };
}

function readLine(line: string): BratLine | null {
  const [id = '', middle = '', ...rest] = line.split('\t');
  const text = rest.join('\t');
  const [type = '', ...words] = middle
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  if (type === '') return null;
  const [of, value] = words;
  switch (id.charAt(0)) {
    case 'T': {
      const fragments = fragmentsIn(middle.trim().slice(type.length));
      return fragments && { kind: 'text', id, type, fragments, text };
    }
    case 'E': {
      const [name, trigger] = type.split(':');
      const roles = rolesIn(words);
      return name && trigger && roles ? { kind: 'event', id, type: name, trigger, roles } : null;
    }
    case 'R': {
      const roles = rolesIn(words);
      return roles && roles.length > 0 ? { kind: 'relation', id, type, roles } : null;
    }
    case '*':
      return words.length > 0 ? { kind: 'equivalence', type, members: words } : null;
    case 'A':
    case 'M':
      return of === undefined ? null : { kind: 'attribute', id, type, of, value: value ?? null };
    case 'N':
      return of === undefined || value === undefined
        ? null
        : { kind: 'normalization', id, type, of, reference: value, text };
    case '#':
      return of === undefined ? null : { kind: 'note', id, type, of, text };
    default:
      return null;
  }
}

function fragmentsIn(offsets: string): readonly (readonly [number, number])[] | null {
  const fragments = offsets.split(';').map((pair) => /^\s*(\d{1,15})\s+(\d{1,15})\s*$/.exec(pair));
  const read = fragments.map((pair) => [Number(pair?.[1] ?? -1), Number(pair?.[2] ?? -1)] as const);
  return read.every(([start, end]) => start >= 0 && end >= start) ? read : null;
}

function rolesIn(words: readonly string[]): Roles | null {
  const roles = words.map((word) => word.split(':'));
  return roles.every(({ length }) => length === 2) ? roles.map(([role, id]) => [role!, id!] as const) : null;
}

/** Writes a file of annotations, as brat itself does. */
export const writeBrat = (lines: readonly BratLine[]): string => lines.map((line) => `${writtenLine(line)}\n`).join('');

function writtenLine(line: BratLine): string {
  switch (line.kind) {
    case 'text':
      return `${line.id}\t${line.type} ${line.fragments.map((pair) => pair.join(' ')).join(';')}\t${line.text}`;
    case 'event':
      return `${line.id}\t${[`${line.type}:${line.trigger}`, ...written(line.roles)].join(' ')}`;
    case 'relation':
      return `${line.id}\t${[line.type, ...written(line.roles)].join(' ')}`;
    case 'equivalence':
      return `*\t${[line.type, ...line.members].join(' ')}`;
    case 'attribute':
      return `${line.id}\t${line.type} ${line.of}${line.value === null ? '' : ` ${line.value}`}`;
    case 'normalization':
      return `${line.id}\t${line.type} ${line.of} ${line.reference}\t${line.text}`;
    case 'note':
      return `${line.id}\t${line.type} ${line.of}\t${line.text}`;
  }
}

const written = (roles: Roles): readonly string[] => roles.map((role) => role.join(':'));

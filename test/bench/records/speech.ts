import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoredRecord } from '../../../src/core/record/stored-record';

/** A sentence of a record with who says it. */
export interface Sentence {
  readonly speaker: string;
  readonly text: string;
  /** What the same speaker says next, if that is in the same turn. */
  readonly next: string | null;
  readonly record: number;
  /** Where in its record. */
  readonly at: number;
}

/** The records of a folder. */
export function readRecords(folder: string): readonly StoredRecord[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const record = new StoredRecord(name);
      record.take(readFileSync(join(folder, name), 'utf8'));
      record.end();
      return record;
    });
}

/** How an article calls who speaks under a label. */
export const NAMES: Readonly<Record<string, string>> = {
  'GOVERNOR LINDQVIST': 'Governor Amara Lindqvist',
  'DIRECTOR CASTELLANE': 'Ruben Castellane',
  'MINISTERIN BRANDT': 'Eva Brandt',
  'Piotr Valen': 'Mayor Piotr Valen',
};

/** The sentences of named speakers, of at least six words. */
export function sentencesOf(records: readonly StoredRecord[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  records.forEach((record, number) => {
    if (!record.english) return;
    const turns: { speaker: string; text: string }[] = [];
    for (let index = 0; index < record.size; index++)
      for (const { speaker, text } of record.passage(index)) {
        if (speaker === null || /^(?:Q|REPORTER)$/.test(speaker)) continue;
        const last = turns.at(-1);
        if (last?.speaker === speaker) last.text += ` ${text}`;
        else turns.push({ speaker, text });
      }
    for (const { speaker, text } of turns) {
      const parts = text.match(/[^.?!]+[.?!]+/g)?.map((part) => part.trim()) ?? [];
      parts.forEach((part, index) => {
        if (part.split(' ').length < 6) return;
        const next = parts[index + 1] ?? null;
        sentences.push({ speaker: NAMES[speaker] ?? speaker, text: part, next, record: number, at: sentences.length });
      });
    }
  });
  return sentences;
}

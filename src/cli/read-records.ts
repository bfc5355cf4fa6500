import { closeSync, openSync, readSync } from 'node:fs';
import { RecordShelf } from '../core/record/record-shelf';
import { StoredRecord } from '../core/record/stored-record';
import { partDecoder } from '../core/text/decode';
import type { Complaints } from './complaints';
import { reasonOf } from './reason';
import { type Visited, walk } from './walk';

const RECORD = /\.(?:vtt|srt|txt|md|markdown)$/i;
/** Bytes that are read at a time. */
const PART = 1 << 20;

/** Reads a record, or the folder of them, part by part. What is broken in one is told, and the rest read. */
export function readRecords(path: string, visited: Visited, complaints: Complaints): RecordShelf {
  const shelf = new RecordShelf();
  for (const found of walk(path, visited, RECORD)) {
    if ('unreadable' in found) complaints.passOver(found.unreadable, found.reason);
    else for (const record of readRecord(found.file, complaints)) shelf.put(record);
  }
  return shelf;
}

function readRecord(path: string, complaints: Complaints): StoredRecord[] {
  const record = new StoredRecord(path);
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = new Uint8Array(PART);
      let length = readSync(file, buffer);
      const decoder = partDecoder(buffer.subarray(0, length));
      if (decoder === null) {
        complaints.passOver(path, 'binary, not text');
        return [];
      }
      for (; length > 0; length = readSync(file, buffer))
        record.take(decoder.decode(buffer.subarray(0, length), false));
      record.take(decoder.decode(new Uint8Array(), true));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    complaints.passOver(path, reasonOf(error));
    return [];
  }
  record.end();
  for (const { line, message } of record.flaws) complaints.note(`${path}:${line + 1}`, message);
  return [record];
}

import { unpackFacts } from '../core/archive/packing';
import { findInRecords } from '../core/record/findings';
import { RecordShelf } from '../core/record/record-shelf';
import { StoredRecord } from '../core/record/stored-record';
import { type PartDecoder, partDecoder } from '../core/text/decode';
import type { RecordsReply, RecordsRequest } from './records';

/** The work of the thread that keeps the records. */
export function recordKeeper(): (request: RecordsRequest) => RecordsReply {
  const shelf = new RecordShelf();
  let open: { readonly record: StoredRecord; readonly decoder: PartDecoder } | null = null;

  function take({ record: path, part, first, last }: Extract<RecordsRequest, { record: string }>): RecordsReply {
    if (first) {
      shelf.remove(path);
      const decoder = partDecoder(part);
      open = decoder && { record: new StoredRecord(path), decoder };
    }
    if (open?.record.path !== path) return { refused: 'binary, not text' };
    const { record, decoder } = open;
    record.take(decoder.decode(part, last));
    if (!last) return { taken: true };
    record.end();
    shelf.put(record);
    open = null;
    return { flaws: record.flaws };
  }

  return (request) => {
    try {
      if ('record' in request) return take(request);
      if ('forget' in request) {
        shelf.remove(request.forget);
        return { taken: true };
      }
      const { article, text, facts } = request;
      return { findings: findInRecords(text, article, unpackFacts(facts), shelf) };
    } catch (error) {
      return { refused: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

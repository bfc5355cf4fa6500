import assert from 'node:assert/strict';
import { hash, LARGEST_SHARD, packShard, type Shard, unpackShard } from '../../../../src/editor/keeping/shard';

const ANALYSIS = 'analysis-1';
const HEAD = `Claimtrace facts 1 ${ANALYSIS}\n`.length;

const shard: Shard = new Map([
  ['file:///desk/Küste.md', { size: 4500, mtime: 1_790_000_000_123, facts: '\u0001\u0080\u00ff' }],
  ['memory:/far/wreck.md', { size: 0, mtime: 1, facts: '' }],
]);

/** The bytes of the shard with something else done to them, and a checksum that is right all the same. */
function forged(change: (view: DataView) => void): Uint8Array {
  const bytes = packShard(shard, ANALYSIS);
  const view = new DataView(bytes.buffer);
  change(view);
  view.setUint32(HEAD, hash(bytes.subarray(HEAD + 4)), true);
  return bytes;
}

describe('The bytes of kept facts', () => {
  it('hold what was put in', () => {
    assert.deepEqual(unpackShard(packShard(shard, ANALYSIS), ANALYSIS), shard);
    assert.deepEqual(unpackShard(packShard(new Map(), ANALYSIS), ANALYSIS), new Map());
  });

  it('may lie anywhere in a buffer', () => {
    const bytes = packShard(shard, ANALYSIS);
    const buffer = new Uint8Array(bytes.length + 20);
    buffer.set(bytes, 7);
    const unpacked = unpackShard(buffer.subarray(7, 7 + bytes.length), ANALYSIS)!;
    assert.deepEqual(unpacked, shard);
  });

  it('are nothing for another analysis', () => {
    assert.equal(unpackShard(packShard(shard, ANALYSIS), 'analysis-2'), null);
    assert.equal(unpackShard(packShard(shard, ANALYSIS), 'analysis-11'), null);
  });

  it('are nothing when any byte is another', () => {
    const bytes = packShard(shard, ANALYSIS);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x10;
      assert.equal(unpackShard(damaged, ANALYSIS), null, `byte ${at}`);
    }
  });

  it('are nothing when they are cut off or go on', () => {
    const bytes = packShard(shard, ANALYSIS);
    for (let length = 0; length < bytes.length; length++)
      assert.equal(unpackShard(bytes.subarray(0, length), ANALYSIS), null, `${length} bytes`);
    assert.equal(unpackShard(new Uint8Array([...bytes, 0]), ANALYSIS), null);
  });

  it('are nothing when their lengths lead out of the file, whatever the checksum', () => {
    const first = HEAD + 4;
    assert.deepEqual(
      unpackShard(
        forged(() => {}),
        ANALYSIS,
      ),
      shard,
    );
    assert.equal(
      unpackShard(
        forged((view) => view.setUint32(first, 0xffff_ffff, true)),
        ANALYSIS,
      ),
      null,
    );
    assert.equal(
      unpackShard(
        forged((view) => view.setUint32(first + 16, 0xffff_ffff, true)),
        ANALYSIS,
      ),
      null,
    );
    assert.equal(
      unpackShard(
        forged((view) => view.setUint32(first + 16, 4, true)),
        ANALYSIS,
      ),
      null,
    );
  });

  it('leave out what would make them too large', () => {
    const half = { size: 1, mtime: 1, facts: 'x'.repeat(LARGEST_SHARD / 2) };
    const small = { size: 1, mtime: 1, facts: 'x' };
    const bytes = packShard(new Map(Object.entries({ a: half, b: half, c: small })), ANALYSIS);
    assert.ok(bytes.length <= LARGEST_SHARD);
    assert.deepEqual([...unpackShard(bytes, ANALYSIS)!.keys()], ['a', 'c']);
  });
});

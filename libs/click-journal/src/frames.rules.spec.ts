import fc from 'fast-check';
import { findFrames, frame, FRAME_BYTES } from './frames.rules.js';

function framed(...records: string[]): Buffer {
  return Buffer.concat(
    records.map((record) => {
      const bytes = Buffer.alloc(FRAME_BYTES + record.length);
      bytes.write(record, FRAME_BYTES, 'latin1');
      frame(bytes, 0, bytes.length);
      return bytes;
    }),
  );
}

const texts = ({ records }: { records: Buffer[] }) => records.map((record) => record.toString('latin1'));

describe('frames', () => {
  it('are found as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary-ascii', maxLength: 300 })), (records) => {
        const bytes = framed(...records);
        const found = findFrames(bytes);
        expect(texts(found)).toEqual(records);
        expect(found).toMatchObject({ read: bytes.length, skipped: 0 });
      }),
    );
  });

  it('leave a beginning for the next piece, and skip it where none follows', () => {
    const bytes = framed('one', 'two');
    for (let cut = bytes.length - 1; cut > FRAME_BYTES + 3; cut -= 1) {
      const piece = bytes.subarray(0, cut);
      expect(findFrames(piece)).toMatchObject({ read: FRAME_BYTES + 3, skipped: 0 });
      const last = findFrames(piece, { last: true });
      expect([texts(last), last.read, last.skipped]).toEqual([['one'], cut, cut - FRAME_BYTES - 3]);
    }
  });

  it('that are damaged cost themselves and no other', () => {
    const bytes = framed('one', 'two', 'three');
    const [start, end] = [FRAME_BYTES + 3, 2 * (FRAME_BYTES + 3)];
    for (let at = start; at < end; at += 1)
      for (const bit of [1, 64, 255]) {
        const wrong = Buffer.from(bytes);
        wrong[at]! ^= bit;
        expect(texts(findFrames(wrong, { last: true, longest: 1_024 }))).toEqual(['one', 'three']);
      }
  });

  it('are found behind whatever was written in between', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => {
        const bytes = Buffer.concat([framed('one'), junk, framed('two')]);
        expect(texts(findFrames(bytes, { last: true, longest: 1_024 }))).toEqual(['one', 'two']);
      }),
    );
  });

  it('are no more than were asked for', () => {
    expect(texts(findFrames(framed('a', 'b', 'c'), { limit: 2 }))).toEqual(['a', 'b']);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HASH, extendHash, finishHash } from './hash-state.ts';

const nodes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('A hash can be laid aside and taken up again', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 100_000])('and is Node’s over %i bytes', (length) => {
    const bytes = Buffer.alloc(length, 'Schalter');
    expect(finishHash(extendHash(EMPTY_HASH, bytes)).toString('hex')).toBe(nodes(bytes));
  });

  it('wherever it was laid aside', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (parts) => {
        const state = parts.reduce(
          (last, part) => extendHash(JSON.parse(JSON.stringify(last)) as typeof last, part),
          EMPTY_HASH,
        );
        expect(finishHash(state).toString('hex')).toBe(nodes(Buffer.concat(parts)));
      }),
    );
  });
});

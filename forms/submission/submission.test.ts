import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCaseCode, makeCaseCode, parseCaseCode } from './case-code.ts';
import { makeReference, parseReference } from './reference.ts';
import { expiry } from './retention.ts';
import { canMove, isFinal, moves, portalStatus } from './status.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('A reference', () => {
  it('is short, in groups, and has no letters that people mix up', () => {
    fc.assert(
      fc.property(bytes(7), (random) => {
        expect(makeReference(random)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });

  it('is understood however it is typed', () => {
    fc.assert(
      fc.property(bytes(7), (random) => {
        const reference = makeReference(random);
        const sloppy = ` ${reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(parseReference(sloppy)).toBe(reference);
        expect(parseReference(reference.replaceAll('1', 'I').replaceAll('0', 'O'))).toBe(reference);
      }),
    );
  });

  it('with one wrong character or two swapped ones is never another one', () => {
    const plain = makeReference(new Uint8Array([1, 2, 3, 4, 5, 6, 7])).replaceAll('-', '');
    for (let at = 0; at < plain.length; at++) {
      const others = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ').filter((other) => other !== plain[at]);
      const wrong = others.map((other) => plain.slice(0, at) + other + plain.slice(at + 1));
      expect(wrong.map(parseReference).filter((found) => found !== null)).toEqual([]);
    }
    const swaps = Array.from(plain, (_, at) => at)
      .map((at) => swapAt(plain, at))
      .filter((swapped) => swapped !== plain);
    expect(swaps.map(parseReference).filter((found) => found !== null)).toEqual([]);
  });

  it.each(['', 'S7K3', 'UUUU-UUUU-UUUU', '\u0000', '0'.repeat(13), '<script>'])('is not %j', (typed) => {
    expect(parseReference(typed)).toBeNull();
  });

  it('needs enough chance', () => expect(() => makeReference(new Uint8Array(6))).toThrow(RangeError));
});

describe('A case code', () => {
  it('holds 130 bits and two check characters', () => {
    fc.assert(
      fc.property(bytes(17), (random) => {
        const code = makeCaseCode(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
        expect(parseCaseCode(formatCaseCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  it('uses every bit it can', () => {
    const [low, high] = [makeCaseCode(new Uint8Array(17)), makeCaseCode(new Uint8Array(17).fill(255))];
    expect([low.slice(0, 26), high.slice(0, 26)]).toEqual(['0'.repeat(26), 'Z'.repeat(26)]);
  });

  it('is shown in groups of four', () =>
    expect(formatCaseCode('0'.repeat(28))).toBe(Array(7).fill('0000').join('-')));
});

describe('What is kept', () => {
  it.each([
    ['2026-11-21T10:00:00.000Z', 'P30D', '2026-12-21T10:00:00.000Z'],
    ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 'P1Y', '2025-02-28T00:00:00.000Z'],
    ['2026-11-21T10:00:00.000Z', 'P5Y', '2031-11-21T10:00:00.000Z'],
    ['2026-12-31T23:30:00.000Z', 'PT30M', '2027-01-01T00:00:00.000Z'],
    ['2026-11-21T10:00:00.000Z', 'P2W', '2026-12-05T10:00:00.000Z'],
    ['2026-11-30T10:00:00.000Z', 'P1Y3M', '2028-02-29T10:00:00.000Z'],
  ])('since %s for %s goes at %s', (from, keep, at) => expect(expiry(new Date(from), keep)).toBe(at));

  it('is never kept for a time nobody can read', () =>
    expect(() => expiry(new Date(0), '30 days')).toThrow(RangeError));
});

describe('A submission', () => {
  it('ends in a decision or is closed', () => {
    const states = Object.keys(moves) as (keyof typeof moves)[]; // the keys of the table itself
    expect(states.filter(isFinal)).toEqual(['granted', 'refused', 'closed', 'withdrawn']);
    expect(states.filter((state) => !isFinal(state) && !canMove(state, 'closed'))).toEqual([]);
  });

  it.each([
    ['received', 'in-progress', true],
    ['received', 'granted', false],
    ['waiting', 'in-progress', true],
    ['granted', 'in-progress', false],
    ['in-progress', 'received', false],
    ['in-progress', 'withdrawn', false],
  ] as const)('from %s to %s: %s', (from, to, isAllowed) => expect(canMove(from, to)).toBe(isAllowed));

  it('tells other portals by the official list how it stands', () => {
    expect(Object.entries(portalStatus).filter(([, code]) => !/^\d\d$/.test(code))).toEqual([]);
  });
});

function swapAt(text: string, at: number): string {
  const [left = '', right = ''] = text.slice(at, at + 2);
  return text.slice(0, at) + right + left + text.slice(at + 2);
}

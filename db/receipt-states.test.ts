import { beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptStateRow } from './receipt-states.ts';
import { agency, submission } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const bytes = Buffer.from([1, 2, 3]);

const state = (changes: Partial<ReceiptStateRow>): ReceiptStateRow => ({
  reference: 'A',
  letter: '',
  position: 0,
  level: 'B-B',
  sha256: 'a0',
  length: 3,
  at: '2030-01-01T00:00:00.000Z',
  renewAt: null,
  sealedUpdate: null,
  sealedResume: bytes,
  ...changes,
});

const add = (changes: Partial<ReceiptStateRow>): Promise<boolean> => {
  const { receiptStates, transaction } = database.stores;
  return transaction((tx) => receiptStates.add(tx, state(changes)));
};

const toRaise = async (now: string, levels: readonly ReceiptStateRow['level'][] = ['B-B', 'B-T']) =>
  (await database.stores.receiptStates.toRaise({ levels, now, limit: 10 })).map(
    ({ reference, letter }) => reference + letter,
  );

beforeAll(async () => {
  const { agencies, submissions, transaction } = database.stores;
  await agencies.save(agency());
  await transaction(async (tx) => {
    for (const reference of ['A', 'B', 'C']) await submissions.add(tx, submission({ reference }));
  });
  await add({});
  await add({ reference: 'B', sha256: 'b0', level: 'B-T', at: '2030-01-02T00:00:00.000Z' });
  await add({
    reference: 'C',
    sha256: 'c0',
    level: 'B-LTA',
    renewAt: '2031-01-01T00:00:00.000Z',
    at: '2030-01-03T00:00:00.000Z',
  });
});

describe('The portal knows every state of a receipt', () => {
  it('by its hash, and in order', async () => {
    const { receiptStates } = database.stores;
    const second = { position: 1, level: 'B-T', sha256: 'a1', sealedUpdate: bytes } as const;
    expect(await add(second)).toBe(true);
    expect((await receiptStates.of('A')).map(({ sha256 }) => sha256)).toEqual(['a0', 'a1']);
    expect(await receiptStates.findBySha256('a0')).toEqual(state({}));
    expect(await receiptStates.findBySha256('a1')).toEqual(state(second));
    expect(await receiptStates.findBySha256('a2')).toBeNull();
  });

  it('and of two workers that update it at once one is told to leave it', async () => {
    expect([
      await add({ reference: 'B', position: 1, level: 'B-LT', sha256: 'b1' }),
      await add({ reference: 'B', position: 1, level: 'B-LT', sha256: 'b1-other' }),
    ]).toEqual([true, false]);
    expect(await toRaise('2030-06-01T00:00:00.000Z', ['B-T', 'B-LT'])).toEqual(['A', 'B']);
  });

  it.each([
    ['those below the level wanted', '2030-06-01T00:00:00.000Z', ['A']],
    ['and those whose time stamp has to be renewed', '2031-01-01T00:00:00.000Z', ['A', 'C']],
  ])('what is to do: %s', async (_, now, references) => {
    expect(await toRaise(now)).toEqual(references);
  });
});

describe('A case that is erased', () => {
  it('leaves the hashes of its receipt, and nothing that anybody could work on', async () => {
    const { receiptStates, submissions, erasures, transaction } = database.stores;
    await transaction((tx) =>
      submissions.add(tx, submission({ reference: 'E', deleteAfter: '2029-01-01T00:00:00.000Z' })),
    );
    const update = { reference: 'E', position: 1, sha256: 'e1', sealedUpdate: bytes };
    await add({ reference: 'E', sha256: 'e0' });
    await add({ ...update, level: 'B-T', renewAt: '2029-06-01T00:00:00.000Z' });

    await transaction((tx) => erasures.remove(tx, ['E']));

    expect(await submissions.findByReference('E')).toBeNull();
    const kept = {
      ...update,
      level: 'B-T',
      renewAt: null,
      sealedUpdate: null,
      sealedResume: Buffer.alloc(0),
    } as const;
    expect(await receiptStates.findBySha256('e1')).toEqual(state(kept));
    expect(await toRaise('2031-06-01T00:00:00.000Z')).not.toContain('E');
    expect(await add({ reference: 'E', position: 2, sha256: 'e2' })).toBe(false);
  });
});

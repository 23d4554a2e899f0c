import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { chained, checkpointsOver, digest, hashOf, isSigned, moment } from '../testing/invented-log.ts';
import type { Log } from '../testing/invented-log.ts';
import type { CheckpointRow, ReceiptLogEntry } from './model.ts';
import { checkLog } from './check-log.ts';
import type { ReceiptWitness } from './witness.ts';

const LOG = chained(
  Array.from({ length: 20 }, (_, index) => ({
    sequence: 0,
    loggedAt: moment(index),
    sealedAt: moment(index),
    reference: `A-${index + 1}`,
    sha256: hashOf(`receipt ${index + 1}`),
    anchor: index,
    previous: '',
    hash: '',
    kind: 'sealed' as const,
  })),
);

/** Checkpoints over the first 8 and the next 8 entries: four remain without one. */
const CHECKPOINTS = await checkpointsOver(LOG, [8, 16]);
const OTHER_CHECKPOINTS = await checkpointsOver(LOG, [7, 16]);

/** Held by the person whose receipt has the entry after `sequence`. */
const receiptAfter = (sequence: number): ReceiptWitness => ({
  file: `${sequence + 1}.pdf`,
  last: { sequence, hash: LOG[sequence - 1]?.hash ?? '' },
  sha256: LOG[sequence]?.sha256 ?? '',
  reference: LOG[sequence]?.reference ?? '',
  claimedAt: LOG[sequence]?.sealedAt ?? '',
  checkpoint: null,
});

const kept = (rows: readonly CheckpointRow[]) => rows.map((row) => ({ ...row, file: 'kept.json' }));

/** The same of a receipt that names the checkpoint before it, too. */
const receiptWithCheckpoint = (sequence: number, { number, text }: CheckpointRow): ReceiptWitness => ({
  ...receiptAfter(sequence),
  checkpoint: { number, sha256: hashOf(text) },
});

async function findingsIn(log: Log, witnesses: Partial<Parameters<typeof checkLog>[0]> = {}) {
  const given = { checkpoints: CHECKPOINTS, copies: [], receipts: [], ...witnesses };
  const { findings } = await checkLog({ entries: Readable.from(log), ...given }, { digest, isSigned });
  return findings;
}

const replaced = (sequence: number, change: Partial<ReceiptLogEntry>): Log =>
  LOG.map((entry) => (entry.sequence === sequence ? { ...entry, ...change } : entry));

const without = (sequence: number): Log => LOG.filter((entry) => entry.sequence !== sequence);

const swapped = (one: number, other: number): Log =>
  LOG.map((entry) => {
    const from = { [one]: other, [other]: one }[entry.sequence];
    return from === undefined ? entry : { ...(LOG[from - 1] ?? entry), sequence: entry.sequence };
  });

describe('a log that nobody touched', () => {
  it('has no finding, and knows the receipts people hold', async () => {
    expect(
      await findingsIn(LOG, { copies: kept(CHECKPOINTS), receipts: [3, 8, 19].map(receiptAfter) }),
    ).toEqual([]);
  });

  it('has none either where receipts name the checkpoint before them', async () => {
    const receipts = CHECKPOINTS.map((row) => receiptWithCheckpoint(row.size, row));
    expect(await findingsIn(LOG, { receipts })).toEqual([]);
  });

  it('may be empty', async () => {
    expect(await findingsIn([], { checkpoints: [] })).toEqual([]);
  });
});

describe('in a log that somebody touched', () => {
  it.each([
    ['another reference', { reference: 'A-99' }],
    ['another receipt', { sha256: hashOf('another') }],
    ['another time', { sealedAt: moment(1) }],
    ['another entry named', { anchor: 0 }],
  ])('an entry with %s is named', async (_, change) => {
    expect(await findingsIn(replaced(5, change))).toContainEqual({ what: 'changed', from: 5, to: 5 });
  });

  it.each(CHECKPOINTS)(
    'checkpoint $number, signed anew, contradicts a receipt that names it',
    async (row) => {
      const receipts = [receiptWithCheckpoint(row.size, row)];
      const from = row.number === 1 ? 1 : 8;
      expect(await findingsIn(LOG, { checkpoints: OTHER_CHECKPOINTS, receipts })).toContainEqual({
        what: 'rewritten',
        from,
        to: OTHER_CHECKPOINTS[row.number - 1]?.size,
        witness: `${row.size + 1}.pdf`,
      });
    },
  );

  it('a checkpoint that was dropped is missed by a receipt that names it', async () => {
    const [first, second] = CHECKPOINTS;
    const [checkpoints, receipts] = [first ? [first] : [], second ? [receiptWithCheckpoint(16, second)] : []];
    expect(await findingsIn(LOG, { checkpoints, receipts })).toEqual([
      { what: 'checkpoint-missing', from: 2, to: 2, witness: '17.pdf' },
    ]);
  });

  it('an entry that was dropped is named', async () => {
    expect(await findingsIn(without(5))).toContainEqual({ what: 'missing', from: 5, to: 5 });
  });

  it('entries dropped from the end are named as far as a witness knows them', async () => {
    const cut = LOG.slice(0, 12);

    expect(await findingsIn(cut)).toEqual([{ what: 'cut-off', from: 13, to: 16 }]);
    expect(await findingsIn(cut, { receipts: [receiptAfter(18)] })).toEqual([
      { what: 'cut-off', from: 13, to: 18 },
      { what: 'receipt-unknown', from: 19, to: 19, witness: '19.pdf' },
    ]);
  });

  it('entries that changed places are named', async () => {
    const findings = await findingsIn(swapped(5, 6));

    expect(findings).toContainEqual({ what: 'out-of-order', from: 5, to: 5 });
    expect(findings).toContainEqual({ what: 'out-of-order', from: 6, to: 6 });
  });

  it.each([
    ['before the entry in front of it', { loggedAt: moment(2), sealedAt: moment(2) }],
    ['long before it was logged', { sealedAt: moment(-60) }],
    ['after it was logged', { sealedAt: moment(60) }],
  ])('an entry dated %s is named, although its hash fits', async (_, change) => {
    const log = chained(replaced(18, change));

    expect(await findingsIn(log)).toEqual([{ what: 'back-dated', from: 18, to: 18 }]);
  });
});

describe('a log computed anew', () => {
  const rewritten = chained(replaced(5, { sha256: hashOf('forged') }));

  it('contradicts the signed checkpoints', async () => {
    expect(await findingsIn(rewritten)).toContainEqual({ what: 'rewritten', from: 1, to: 8 });
  });

  it('contradicts each receipt sealed afterwards, also without checkpoints', async () => {
    expect(await findingsIn(rewritten, { checkpoints: [], receipts: [receiptAfter(4)] })).toEqual([
      { what: 'receipt-unknown', from: 5, to: 20, witness: '5.pdf' },
    ]);
    expect(await findingsIn(rewritten, { checkpoints: [], receipts: [receiptAfter(9)] })).toEqual([
      { what: 'rewritten', from: 1, to: 9, witness: '10.pdf' },
    ]);
  });

  it('is told to begin behind the last entry that somebody outside agrees with', async () => {
    const rewrittenLater = chained(replaced(18, { reference: 'A-99' }));
    const given = { checkpoints: [], copies: kept(CHECKPOINTS.slice(0, 1)) };
    const later = { what: 'rewritten', to: 19, witness: '20.pdf' } as const;

    expect(await findingsIn(rewrittenLater, { ...given, receipts: [receiptAfter(19)] })).toEqual(
      expect.arrayContaining([{ ...later, from: 9 }]),
    );
    const receipts = [receiptAfter(12), receiptAfter(19)];
    expect(await findingsIn(rewrittenLater, { ...given, receipts })).toEqual(
      expect.arrayContaining([{ ...later, from: 13 }]),
    );
  });

  it.each([
    ['another reference', { reference: 'A-99' }],
    ['another time', { sealedAt: moment(16) }],
    ['another entry named', { anchor: 3 }],
  ])('behind the last checkpoint contradicts a receipt about its own entry: %s', async (_, change) => {
    expect(await findingsIn(chained(replaced(18, change)), { receipts: [receiptAfter(17)] })).toContainEqual({
      what: 'not-as-sealed',
      from: 18,
      to: 18,
      witness: '18.pdf',
    });
  });

  it('contradicts copies of the checkpoints when these were signed anew too', async () => {
    const checkpoints = await checkpointsOver(rewritten, [8, 16]);

    expect(await findingsIn(rewritten, { checkpoints })).toEqual([]);
    expect(await findingsIn(rewritten, { checkpoints, copies: kept(CHECKPOINTS.slice(1)) })).toEqual([
      { what: 'rewritten', from: 9, to: 16, witness: 'kept.json' },
    ]);
  });
});

describe('an announcement', () => {
  const announcedAt = (sequence: number, change: Partial<ReceiptLogEntry>): Log =>
    chained(
      replaced(sequence, { kind: 'announced', anchor: 0 }).map((entry) => {
        const itsFile = { ...change, reference: `A-${sequence}`, anchor: sequence };
        return entry.sequence === sequence + 1
          ? { ...entry, sealedAt: moment(sequence - 1), ...itsFile }
          : entry;
      }),
    );
  const checked = async (log: Log) => {
    const given = { entries: Readable.from(log), checkpoints: [], copies: [], receipts: [] };
    return checkLog(given, { digest, isSigned });
  };

  it('is paired with the file that was sealed then, and counted when there is none', async () => {
    expect(await checked(announcedAt(5, {}))).toEqual({ entries: 20, unsealed: 0, findings: [] });
    expect(await checked(chained(replaced(5, { kind: 'announced' })))).toEqual({
      entries: 20,
      unsealed: 1,
      findings: [],
    });
  });

  it('names a file that is sealed with another time', async () => {
    const { findings } = await checked(announcedAt(5, { sealedAt: moment(3) }));
    expect(findings).toEqual([{ what: 'back-dated', from: 6, to: 6 }]);
  });

  it('cannot be turned into a sealed file', async () => {
    const log = announcedAt(5, {}).map((entry) =>
      entry.sequence === 5 ? { ...entry, kind: 'sealed' as const } : entry,
    );
    expect((await checked(log)).findings).toEqual([{ what: 'changed', from: 5, to: 5 }]);
  });
});

describe('checkpoints', () => {
  const [first, second] = CHECKPOINTS;
  if (!first || !second) throw new Error('There are two checkpoints.');

  it.each([
    ['without its signature', [{ ...first, signature: Buffer.from('none') }, second], 'checkpoint-forged', 1],
    [
      'with another text',
      [first, { ...second, text: second.text.replace('size 16', 'size 15') }],
      'checkpoint-forged',
      2,
    ],
    ['after a gap', [second], 'checkpoint-missing', 1],
    ['of another history', [first, ...OTHER_CHECKPOINTS.slice(1)], 'checkpoint-forged', 2],
  ] as const)('%s are named', async (_, checkpoints, what, number) => {
    expect(await findingsIn(LOG, { checkpoints })).toContainEqual({ what, from: number, to: number });
  });
});

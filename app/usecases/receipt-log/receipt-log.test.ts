import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 as digest } from '../../adapters/digest.server.ts';
import { climb } from '../../verifier/climb.ts';
import type { ReceiptDocument } from '../receipt-document.ts';
import { fetchReceipt } from '../show-case.ts';
import { openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { toHex } from './hex.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { announce } from './log-receipt.ts';
import { pathTo, rootOf } from './merkle.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { checkpointIn, setCheckpoint } from './set-checkpoint.ts';
import { showLogEntry } from './show-log-entry.ts';

const counter = openCounter();

/** Files an application and gives the SHA-256 of its receipt. */
async function receiptSha256(): Promise<string> {
  const filed = await fileCase(counter.ports);
  const { reference } = filed;
  const receipt = await fetchReceipt(counter.ports, { reference, code: filed.code });
  if (!receipt) throw new Error('There is a receipt.');
  return toHex(digest(receipt));
}

describe('the log of receipts', () => {
  it('has each receipt as it was sealed, and proves it once a checkpoint is set', async () => {
    const before = await receiptSha256();
    const sha256 = await receiptSha256();

    expect(await showLogEntry(counter.ports, { sha256 })).toMatchObject({
      entry: { sequence: 4, anchor: 3, sha256, kind: 'sealed' },
      inclusion: null,
    });
    await Promise.all([setCheckpoint(counter.ports), setCheckpoint(counter.ports)]);
    await setCheckpoint(counter.ports);

    const { checkpoints } = await listCheckpoints(counter.ports, { after: 0 });
    expect(checkpoints.map(checkpointIn)).toMatchObject([
      { log: 'amt.example/receipt-log', number: 1, from: 1, size: 1, previous: '', audit: [] },
      { number: 2, from: 2, size: 3, audit: [] },
      { number: 3, from: 4, size: 4, audit: [{ agency: 'gartenamt' }] },
    ]);
    for (const one of [before, sha256])
      expect(await rootFrom(await showLogEntry(counter.ports, { sha256: one }))).toBe(true);
  });

  it('knows what is going to be sealed before it is, and the file holds the proof', async () => {
    const made: ReceiptDocument[] = [];
    await fileCase({
      ...counter.ports,
      receipts: {
        make: (document) => {
          made.push(document);
          return counter.ports.receipts.make(document);
        },
      },
    });
    const [{ anchor, data, reference } = noDocument()] = made;
    const file = JSON.parse(Buffer.from(anchor).toString()) as LogFile;
    const { entry, ...inclusion } = file.proof;

    expect(entry).toMatchObject({ reference, sha256: toHex(digest(data)), kind: 'announced' });
    expect(await rootFrom({ entry, inclusion })).toBe(true);
    expect(file).toMatchObject({
      log: 'amt.example/receipt-log',
      published: 'https://amt.example/api/v1/receipt-log/checkpoints',
      last: { sequence: entry.sequence, hash: entry.hash },
      checkpoint: {
        number: inclusion.checkpoint.number,
        sha256: toHex(digest(Buffer.from(inclusion.checkpoint.text))),
      },
    });
    // Whoever has only the paper asks for the checksum of its QR code.
    expect(await showLogEntry(counter.ports, { sha256: entry.sha256 })).toEqual({ entry, inclusion });
  });

  it('says nothing of what was announced and then not sealed', async () => {
    const data = Buffer.from('not sealed');
    await announce(counter.ports, { reference: 'A-1', receivedAt: new Date(), data });

    expect(await showLogEntry(counter.ports, { sha256: toHex(digest(data)) })).toBeNull();
  });

  it('announces the same data twice where they are sent twice at once, each with its proof', async () => {
    const twice = { reference: 'A-2', receivedAt: new Date(), data: Buffer.from('twice') };
    const announced = await Promise.all(Array.from({ length: 8 }, () => announce(counter.ports, twice)));

    for (const { entry, ...inclusion } of announced) expect(await rootFrom({ entry, inclusion })).toBe(true);
    expect(new Set(announced.map(({ entry }) => entry.sequence)).size).toBe(8);
  });

  it('does not know a file that was not sealed here', async () => {
    expect(await showLogEntry(counter.ports, { sha256: '0'.repeat(64) })).toBeNull();
  });
});

type Found = Awaited<ReturnType<typeof showLogEntry>>;
type LogFile = { readonly proof: Awaited<ReturnType<typeof announce>> };

function noDocument(): never {
  throw new Error('There is a document.');
}

const leafOf = (text: string) => new Uint8Array(digest(Buffer.concat([Buffer.of(0), Buffer.from(text)])));

/** As the verifier computes it, which shares no code with the log: whether it arrives at the published root. */
async function rootFrom(found: Found): Promise<boolean> {
  if (!found?.inclusion) throw new Error('There is a proof.');
  const { checkpoint, index, path } = found.inclusion;
  const { from, size, root } = checkpointIn(checkpoint);
  const steps = path.map((step) => new Uint8Array(Buffer.from(step, 'hex')));
  const top = await climb(leafOf(found.entry.hash), { index, leaves: size - from + 1 }, steps);
  return top !== null && toHex(top) === root;
}

describe('its tree', () => {
  // The roots of the test tree in the reference program of Certificate Transparency.
  const leaves = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];
  it.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('over %i known leaves has the known root', (count, root) => {
    expect(toHex(rootOf(digest, leaves.slice(0, count)))).toBe(root);
  });

  it('proves every leaf of trees of all sizes, and no other', async () => {
    const tree = fc
      .array(fc.string(), { minLength: 1, maxLength: 40 })
      .chain((all) => fc.record({ all: fc.constant(all), index: fc.nat(all.length - 1) }));
    await fc.assert(
      fc.asyncProperty(tree, async ({ all, index }) => {
        const place = { index, leaves: all.length };
        const path = pathTo(digest, all, index).map((step) => new Uint8Array(step));
        const rootFor = async (text: string, steps = path) => {
          const top = await climb(leafOf(text), place, steps);
          return top && toHex(top);
        };
        const own = all[index] ?? '';
        expect(await rootFor(own)).toBe(toHex(rootOf(digest, all)));
        expect(await rootFor(`${own} forged`)).not.toBe(toHex(rootOf(digest, all)));
        expect(await rootFor(own, [...path, leafOf('more')])).toBeNull();
        expect(path.length === 0 ? null : await rootFor(own, path.slice(1))).toBeNull();
      }),
    );
  });
});

describe('a checkpoint', () => {
  const checkpoint = {
    log: 'amt.example/receipt-log',
    number: 2,
    from: 9,
    size: 16,
    head: 'ab',
    root: 'cd',
    previous: 'ef',
    at: '2030-01-01T08:00:00.000Z',
    audit: [{ agency: 'here', hash: '12' }],
  };

  it('is read as it was written', () => {
    expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
  });

  it('from before it named audits is read too', () => {
    const before = { ...checkpoint, audit: [] };
    expect(readCheckpoint(writeCheckpoint(before))).toEqual(before);
  });

  it.each([
    ['a line more', (text: string) => `${text}more\n`],
    ['a line less', (text: string) => text.replace(/root .*\n/, '')],
    ['a number spelt otherwise', (text: string) => text.replace('size 16', 'size 016')],
    ['a line feed of another system', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('with %s is none', (_, spoil) => {
    expect(readCheckpoint(spoil(writeCheckpoint(checkpoint)))).toBeNull();
  });
});

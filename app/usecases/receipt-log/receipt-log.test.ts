import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 as digest } from '../../adapters/digest.server.ts';
import { fetchReceipt } from '../show-case.ts';
import { openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { toHex } from './hex.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { anchorFile } from './log-receipt.ts';
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
      entry: { sequence: 2, anchor: 1, sha256 },
      inclusion: null,
    });
    await Promise.all([setCheckpoint(counter.ports), setCheckpoint(counter.ports)]);
    await setCheckpoint(counter.ports);

    const { checkpoints } = await listCheckpoints(counter.ports, { after: 0 });
    expect(checkpoints.map(checkpointIn)).toMatchObject([
      { log: 'amt.example/receipt-log', number: 1, from: 1, size: 2, previous: '' },
    ]);
    const entries = await Promise.all(
      [before, sha256].map((one) => showLogEntry(counter.ports, { sha256: one })),
    );
    const [root] = checkpoints.map((row) => checkpointIn(row).root);
    for (const found of entries) expect(rootFrom(found)).toBe(root);
  });

  it('does not know a file that was not sealed here', async () => {
    expect(await showLogEntry(counter.ports, { sha256: '0'.repeat(64) })).toBeNull();
  });
});

type Found = Awaited<ReturnType<typeof showLogEntry>>;

/** As somebody would compute it who trusts only the published root (RFC 9162, 2.1.3.2). */
function rootFrom(found: Found): string {
  if (!found?.inclusion) throw new Error('There is a proof.');
  const { checkpoint, index, path } = found.inclusion;
  const { from, size } = checkpointIn(checkpoint);
  const leaf = digest(Buffer.concat([Buffer.of(0), Buffer.from(found.entry.hash)]));
  return climbed({
    leaf,
    index,
    leaves: size - from + 1,
    path: path.map((hash) => Buffer.from(hash, 'hex')),
  });
}

type Climb = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly leaves: number;
  readonly path: readonly Uint8Array[];
};

function climbed({ leaf, index, leaves, path }: Climb): string {
  let [node, place, last] = [leaf, index, leaves - 1];
  for (const sibling of path) {
    // At the right edge a node may have no sibling on its own height: it climbs until it has one.
    while (place === last && place % 2 === 0 && place > 0) [place, last] = [place >> 1, last >> 1];
    const isRight = place % 2 === 1;
    node = digest(Buffer.concat([Buffer.of(1), ...(isRight ? [sibling, node] : [node, sibling])]));
    [place, last] = [place >> 1, last >> 1];
  }
  return toHex(node);
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

  it('proves every leaf of trees of all sizes, and no other', () => {
    const tree = fc
      .array(fc.string(), { minLength: 1, maxLength: 40 })
      .chain((all) => fc.record({ all: fc.constant(all), index: fc.nat(all.length - 1) }));
    fc.assert(
      fc.property(tree, ({ all, index }) => {
        const root = toHex(rootOf(digest, all));
        const path = pathTo(digest, all, index);
        const leafOf = (text: string) => digest(Buffer.concat([Buffer.of(0), Buffer.from(text)]));
        const climb = { index, leaves: all.length, path };
        expect(climbed({ ...climb, leaf: leafOf(all[index] ?? '') })).toBe(root);
        expect(climbed({ ...climb, leaf: leafOf(`${all[index]} forged`) })).not.toBe(root);
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

describe('a receipt', () => {
  it('says what the log was just before, and where its roots are published', () => {
    const file = anchorFile(
      { origin: 'https://amt.example' },
      { last: { sequence: 7, hash: 'ab' }, checkpoint: { number: 3, sha256: 'cd' } },
    );

    expect(JSON.parse(Buffer.from(file).toString())).toEqual({
      log: 'amt.example/receipt-log',
      published: 'https://amt.example/api/v1/receipt-log/checkpoints',
      last: { sequence: 7, hash: 'ab' },
      checkpoint: { number: 3, sha256: 'cd' },
    });
  });
});

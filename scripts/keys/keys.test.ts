import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServerKeys } from '#app/adapters/vault/server-keys.ts';
import { sealForPublicKey } from '#app/adapters/vault/reply-keys.ts';
import { wrapForAgency } from '#app/adapters/vault/agency-wrapping.ts';
import { noWorkerKeys, openVault, openWorkerKeys } from '#app/adapters/vault.server.ts';
import { agency, draft, opinion, submission } from '#db/testing/samples.ts';
import { testDatabase } from '#db/testing/test-database.ts';
import { checkKeys } from './check-keys.ts';
import { heldAgencyKeys } from './held-keys.ts';
import type { HeldAgencyKey } from './held-keys.ts';
import { listKeys } from './list-keys.ts';
import { makeKey } from './make-key.ts';
import { readArguments } from './read-arguments.ts';
import { retire } from './retire.ts';
import { rewrap } from './rewrap.ts';

const now = new Date('2030-05-02T10:00:00Z');
const database = testDatabase();

/** Half the length of real ones, which take seconds. */
const forge = {
  now,
  makePrivateKey: () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return Promise.resolve(Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  },
};

let folder: string;
const places = () => ({
  agencyKeys: join(folder, 'agencies'),
  serverKey: join(folder, 'server.key'),
  workerKey: join(folder, 'worker.key'),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('an order', () => {
  it.each([
    [['list'], { kind: 'list' }],
    [['new', 'stadt'], { kind: 'new', holder: { agency: 'stadt' }, from: null }],
    [
      ['rotate', '--server', '--from', '2030-06-01'],
      { kind: 'rotate', holder: 'server', from: '2030-06-01' },
    ],
    [['rotate', '--worker'], { kind: 'rotate', holder: 'worker', from: null }],
    [['rewrap', 'stadt'], { kind: 'rewrap', agency: 'stadt' }],
    [['retire', 'stadt'], { kind: 'retire', agency: 'stadt' }],
    [['retire'], null],
    [[], null],
    [['list', 'stadt'], null],
    [['new'], null],
    [['new', 'stadt', '--server'], null],
    [['new', '--worker', '--server'], null],
    [['list', '--worker'], null],
    [['rotate', '../stadt'], null],
    [['rotate', 'stadt', '--from', 'tomorrow'], null],
    [['check', '--from', '2030-06-01'], null],
    [['forget', 'stadt'], null],
    [['list', '--loud'], null],
  ])('%j is read as what it says, or not at all', (given, order) => {
    expect(readArguments(given)).toEqual(order);
  });
});

it('makes the first pair and the next one, tells their fingerprints and no secret, and never writes over a file', async () => {
  const order = { holder: { agency: 'stadt' }, from: null } as const;
  const said = [
    ...(await makeKey(places(), { ...order, kind: 'new' }, forge)),
    ...(await makeKey(places(), { ...order, kind: 'rotate', from: '2030-06-01' }, forge)),
    ...(await makeKey(places(), { kind: 'new', holder: 'server', from: null }, forge)),
    ...(await makeKey(places(), { kind: 'rotate', holder: 'server', from: '2030-06-01' }, forge)),
  ].join('\n');
  const files = [
    'agency-stadt.2030-05-02T1000.pem',
    'agency-stadt.2030-05-02T1000.pub.pem',
    'agency-stadt.2030-06-01.pem',
    'agency-stadt.2030-06-01.pub.pem',
  ];
  expect((await readdir(places().agencyKeys)).toSorted()).toEqual(files);
  for (const name of files) {
    const file = join(places().agencyKeys, name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const secret = (await readFile(file, 'utf8')).split('\n')[3] ?? '';
    expect(said).not.toContain(secret);
  }
  expect(said).not.toContain((await readFile(places().serverKey)).toString('hex'));
  expect(said.match(/SHA-256 of the public key ([0-9a-f]{2}:){31}[0-9a-f]{2}$/gm)).toHaveLength(2);
  await expect(makeKey(places(), { ...order, kind: 'new' }, forge)).rejects.toThrow('has a key already');
  await expect(makeKey(places(), { ...order, kind: 'rotate' }, forge)).rejects.toThrow('name a later moment');
  await expect(
    makeKey(places(), { kind: 'rotate', holder: { agency: 'dorf' }, from: null }, forge),
  ).rejects.toThrow('dorf has no key yet');
  await writeFile(join(places().agencyKeys, 'agency-stadt.2030-07-01.pub.pem'), 'of somebody');
});

it('lists which key is in force, which opens what is older, and which comes later', async () => {
  await rm(join(places().agencyKeys, 'agency-stadt.2030-07-01.pub.pem'));
  const [, first, second, title, , third] = await listKeys(places(), new Date('2030-07-01T00:00:00Z'));
  expect(first).toMatch(/^ {2}stadt {2}[0-9a-f]{16} {2}from 2030-05-02T1000 UTC {2}opens what is older$/);
  expect(second).toMatch(/from 2030-06-01 UTC {2}in force$/);
  expect(title).toBe(`Server keys at ${places().serverKey}`);
  expect(third).toMatch(/^ {2}[0-9a-f]{16} {2}from 2030-06-01 UTC {2}in force$/);
  expect((await listKeys(places(), now))[2]).toMatch(/ {2}later$/);
  expect(
    await listKeys({ agencyKeys: '/nowhere', serverKey: '/nowhere/x', workerKey: '/nowhere/y' }, now),
  ).toEqual([
    "Agencies' keys in /nowhere",
    '  none',
    'Server keys at /nowhere/x',
    '  none',
    "Worker's keys at /nowhere/y",
    '  none',
  ]);
});

/** A draft and two cases, sealed on that day. */
async function fill(day: Date, publicKey: string): Promise<void> {
  const vault = openVault({
    serverKeys: await openServerKeys(places().serverKey, () => day),
    agencyKeys: { privateKey: () => Promise.reject(new Error('not asked for')) },
    erasureKeys: {
      make: () => Promise.reject(new Error('not asked for')),
      read: () => Promise.resolve(null),
      erase: () => Promise.resolve(),
    },
    workerKeys: noWorkerKeys,
  });
  const [key, under] = [vault.newKey(), { code: 'code', erasure: null }];
  const { stores } = database;
  await stores.drafts.add(draft({ wrappedKey: vault.wrapForCode(key, under, 'draft') }));
  for (let index = 0; index < 2; index += 1) {
    const row = submission({ agency: 'stadt', keyForCode: vault.wrapForCode(key, under, 'case') });
    const keyForAgency = wrapForAgency(key.bytes, publicKey, `case:${row.reference}`);
    await stores.transaction((tx) => stores.submissions.add(tx, { ...row, keyForAgency }));
    if (index === 0) await askFor(row.reference, { key: key.bytes, publicKey });
  }
}

/** An opinion on that case, of the agency itself. */
async function askFor(
  reference: string,
  { key, publicKey }: { readonly key: Uint8Array; readonly publicKey: string },
): Promise<void> {
  const row = opinion({ reference, agency: 'stadt', asked: 'stadt' });
  const keyForAsked = wrapForAgency(key, publicKey, `case:${reference}:opinion:${row.id}`);
  await database.stores.transaction((tx) => database.stores.opinions.add(tx, { ...row, keyForAsked }));
}

const later = new Date('2030-06-02T00:00:00Z');
const check = () => checkKeys(places(), database.stores.keyUse, later);

const retireOld = (at = later) =>
  retire(database.stores.keyUse, { agency: 'stadt', folder: places().agencyKeys, now: at });

/** Both halves of the first pair. */
const stays = (keyId: string | undefined, by: string): readonly string[] =>
  ['', '.pub'].map(
    (half) => `agency-stadt.2030-05-02T1000${half}.pem  ${keyId ?? ''}  stays: needed by ${by}`,
  );

async function twoKeys(): Promise<readonly [HeldAgencyKey, HeldAgencyKey]> {
  const [first, second] = await heldAgencyKeys(places().agencyKeys);
  if (!first || !second) throw new Error('There are two.');
  return [first, second];
}

it('says which keys are needed, and which can go once the cases were wrapped anew', async () => {
  const { agencies, keyUse } = database.stores;
  const keys = await twoKeys();
  for (const [index, { publicKey }] of keys.entries()) {
    await agencies.save(agency({ id: 'stadt', publicKey }));
    await fill(index === 0 ? now : later, publicKey);
  }
  const [first, second] = keys.map(({ keyId }) => keyId);
  expect(await check()).toEqual({
    lines: [
      `stadt ${first}: needed by 2 cases and 1 opinion`,
      `stadt ${second}: needed by 2 cases and 1 opinion and for new ones`,
      expect.stringMatching(/^Server key \w{16}: needed by 3 sealed things$/),
      expect.stringMatching(/^Server key \w{16}: needed by 3 sealed things and for new ones$/),
    ],
    missing: 0,
  });
  const order = { agency: 'stadt', folder: places().agencyKeys, now: () => later };
  expect(await retireOld()).toEqual({ lines: stays(first, '2 cases and 1 opinion'), isAllGone: false });
  expect([await rewrap(keyUse, order), await rewrap(keyUse, order)]).toEqual([3, 0]);
  expect((await check()).lines).toContain(`stadt ${first}: needed by nothing any more, can be taken away`);
  await expect(rewrap(keyUse, { ...order, agency: 'dorf' })).rejects.toThrow('dorf has no private key');
});

it('takes an old key away once nothing is wrapped for it, and never another one', async () => {
  const { agencies } = database.stores;
  const [first, second] = await twoKeys();
  expect(await retireOld(now)).toEqual({ lines: ['stadt has no old key.'], isAllGone: true });
  await agencies.save(agency({ id: 'stadt', publicKey: first.publicKey }));
  expect((await retireOld()).lines).toEqual(stays(first.keyId, 'new cases: start the office anew'));
  await agencies.save(agency({ id: 'stadt', publicKey: second.publicKey }));
  const { lines, isAllGone } = await retireOld();
  expect([lines.length, isAllGone]).toEqual([2, true]);
  expect(await readdir(join(places().agencyKeys, 'retired'))).toEqual([
    'agency-stadt.2030-05-02T1000.pem',
    'agency-stadt.2030-05-02T1000.pub.pem',
  ]);
  expect((await heldAgencyKeys(places().agencyKeys)).map(({ keyId }) => keyId)).toEqual([second.keyId]);
  await expect(
    retire(database.stores.keyUse, { agency: 'dorf', folder: places().agencyKeys, now }),
  ).rejects.toThrow('dorf has no key');
});

it('names keys that are needed and not here', async () => {
  const { file = '', keyId } = (await heldAgencyKeys(places().agencyKeys)).at(-1) ?? {};
  for (const gone of [file, file.replace('.pem', '.pub.pem'), places().serverKey]) await rm(gone);
  const { lines, missing } = await check();
  expect(missing).toBe(2);
  expect(lines).toContain(`stadt ${keyId}: NOT HERE, and needed by 4 cases and 2 opinions`);
  expect(lines).toContain('Server key NOT HERE, and needed by 3 sealed things');
});

it('names a key that new cases are wrapped for and that is not here', async () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await database.stores.agencies.save(agency({ id: 'weiler', agsPrefix: '9', publicKey: pem }));
  const { lines } = await checkKeys(places(), database.stores.keyUse, now);
  expect(lines).toContainEqual(
    expect.stringMatching(/^weiler \w{16}: NOT HERE, and new cases are wrapped for it$/),
  );
});

it("makes the worker's keys, and says which of them is needed, and by how many addresses", async () => {
  const { stores } = database;
  const order = { holder: 'worker', from: null } as const;
  await makeKey(places(), { ...order, kind: 'new' }, forge);
  const { publicKey } = await openWorkerKeys(places().workerKey, () => now);
  const row = submission({
    agency: 'stadt',
    sealedContact: sealForPublicKey(await publicKey(), Buffer.of(1), 'a'),
  });
  await stores.transaction((tx) => stores.submissions.add(tx, row));
  await makeKey(places(), { ...order, kind: 'rotate' }, forge);
  const ofWorker = async () => (await check()).lines.filter((line) => line.startsWith('Worker'));
  expect(await ofWorker()).toEqual([
    expect.stringMatching(/^Worker's key \w{16}: needed by 1 sealed thing$/),
    expect.stringMatching(/^Worker's key \w{16}: needed for new ones$/),
  ]);
  await rm(places().workerKey);
  expect(await ofWorker()).toContainEqual(
    expect.stringMatching(/^Worker's key \w{16}: NOT HERE, and needed by 1 sealed thing$/),
  );
});

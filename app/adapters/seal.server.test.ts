import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDevelopmentSeal, openSeal } from './seal.server.ts';
import type { Seal } from './seal.server.ts';
import { SEAL_FROM, SEAL_UNTIL, temporaryFolder, writeAgencySeal } from './seal/seal.test-support.ts';
import { runTool } from './tool.test-support.ts';

const DURING = new Date('2026-06-01T12:00:00Z');
const CONTENT = Buffer.from('Ihre Anmeldung ist eingegangen.');

async function verifyWithOpenssl(seal: Seal, authority: string) {
  const folder = await temporaryFolder();
  const [signature, content] = [join(folder, 'seal.der'), join(folder, 'content')];
  await writeFile(signature, await seal.envelope([CONTENT.subarray(0, 7), CONTENT.subarray(7)]));
  await writeFile(content, CONTENT);
  const files = ['-inform', 'DER', '-in', signature, '-content', content, '-CAfile', authority];
  const at = String(DURING.getTime() / 1000);
  return runTool('openssl', ['cms', '-verify', '-cades', '-binary', '-attime', at, ...files]);
}

const KEYS = [
  ['ECDSA P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['ECDSA P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['RSA-PSS with 3072 bits', () => generateKeyPairSync('rsa', { modulusLength: 3072 })],
] as const;

describe('An agency seals with the key it has', () => {
  it.each(KEYS)('OpenSSL verifies a seal of %s up to its authority', async (_, makeKeys) => {
    const { file, authority } = await writeAgencySeal(await temporaryFolder(), makeKeys());
    const seal = await openSeal({ file }, DURING);
    const verified = await verifyWithOpenssl(seal, authority);
    expect(verified.output).toContain('CAdES Verification successful');
    expect(verified.status).toBe(0);
    expect(seal).toMatchObject({ holder: 'Stadt Musterhausen', isDevelopment: false });
    expect(seal.certificateChain.map((one) => one.subject.split('=').at(-1))).toEqual([
      'Stadt Musterhausen',
      'Musterland Siegel-CA',
    ]);
  });

  it('an envelope is never longer than the room kept for it', async () => {
    const seal = await openSeal({ file: (await writeAgencySeal(await temporaryFolder())).file }, DURING);
    const lengths = await Promise.all(
      Array.from({ length: 50 }, async () => (await seal.envelope([CONTENT])).length),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(seal.envelopeBytes);
  });

  it.each(['geheim', '', 'Grüße ☂'])(
    'opens PKCS#12 as OpenSSL writes it, passphrase "%s"',
    async (passphrase) => {
      const folder = await temporaryFolder();
      const { file, authority } = await writeAgencySeal(folder);
      const p12 = join(folder, 'agency.p12');
      runTool('openssl', ['pkcs12', '-export', '-in', file, '-out', p12, '-passout', `pass:${passphrase}`]);
      const seal = await openSeal({ file: p12, passphrase }, DURING);
      expect((await verifyWithOpenssl(seal, authority)).output).toContain('CAdES Verification successful');
    },
  );

  it('opens an encrypted PEM key', async () => {
    const folder = await temporaryFolder();
    const { file } = await writeAgencySeal(folder);
    const locked = join(folder, 'locked.pem');
    const key = runTool('openssl', [
      'pkey',
      '-in',
      file,
      '-aes256',
      '-passout',
      'pass:geheim',
    ]).bytes.toString();
    await writeFile(locked, key + (await readFile(file, 'utf8')).replace(/-----BEGIN PRIVATE KEY[^]*/, ''));
    await expect(openSeal({ file: locked, passphrase: 'geheim' }, DURING)).resolves.toMatchObject({
      isDevelopment: false,
    });
    await expect(openSeal({ file: locked, passphrase: 'falsch' }, DURING)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });
});

describe('A seal that cannot be used stops the start and says why', () => {
  it('when there is no such file', async () => {
    await expect(openSeal({ file: '/nowhere/seal.pem' })).rejects.toMatchObject({ code: 'missing' });
  });

  it.each([
    ['wrong-passphrase', 'falsch', (bytes: Buffer) => bytes],
    ['unreadable', 'geheim', (bytes: Buffer) => bytes.subarray(0, -3)],
    ['wrong-passphrase', 'geheim', (bytes: Buffer) => changedAt(bytes, 400)],
    ['unreadable', 'geheim', () => Buffer.from('no seal at all')],
    ['unreadable', 'geheim', () => Buffer.alloc(0)],
  ] as const)('%s: PKCS#12 opened with "%s"', async (code, passphrase, change) => {
    const folder = await temporaryFolder();
    const { file } = await writeAgencySeal(folder);
    const p12 = join(folder, 'agency.p12');
    runTool('openssl', ['pkcs12', '-export', '-in', file, '-out', p12, '-passout', 'pass:geheim']);
    await writeFile(p12, change(await readFile(p12)));
    await expect(openSeal({ file: p12, passphrase }, DURING)).rejects.toMatchObject({ code });
  });

  it.each([
    ['RSA with 2048 bits', generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['another curve', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['Ed25519', generateKeyPairSync('ed25519')],
  ])('when the key is %s', async (_, keys) => {
    const { file } = await writeAgencySeal(await temporaryFolder(), keys);
    await expect(openSeal({ file }, DURING)).rejects.toMatchObject({ code: 'unsupported-key' });
  });

  it('when the certificate belongs to another key, or is missing', async () => {
    const folder = await temporaryFolder();
    const pem = await readFile((await writeAgencySeal(folder)).file, 'utf8');
    const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const file = join(folder, 'foreign.pem');
    await writeFile(file, pem.replace(/-----BEGIN PRIVATE KEY[^]*/, foreign.toString()));
    await expect(openSeal({ file }, DURING)).rejects.toMatchObject({ code: 'no-certificate' });
    await writeFile(file, pem.replace(/-----BEGIN PRIVATE KEY[^]*/, ''));
    await expect(openSeal({ file }, DURING)).rejects.toMatchObject({ code: 'no-key' });
  });

  it.each([new Date(SEAL_FROM.getTime() - 1000), new Date(SEAL_UNTIL.getTime() + 1000)])(
    'when it is %s',
    async (now) => {
      const { file } = await writeAgencySeal(await temporaryFolder());
      await expect(openSeal({ file }, now)).rejects.toMatchObject({ code: 'not-in-force' });
    },
  );
});

describe('A development seal', () => {
  it('is marked in every certificate and readable by its owner only', async () => {
    const folder = join(await temporaryFolder(), 'keys');
    const file = await makeDevelopmentSeal(folder);
    const seal = await openSeal({ file });
    expect(seal.isDevelopment).toBe(true);
    for (const { subject } of seal.certificateChain)
      expect(subject).toContain('Schalter ENTWICKLUNG – nicht rechtsgültig');
    for (const name of ['seal.pem', 'seal-authority.pem'])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is accepted by OpenSSL under strict rules', async () => {
    const folder = await temporaryFolder();
    const file = await makeDevelopmentSeal(folder);
    const authority = join(folder, 'seal-authority.pem');
    expect(runTool('openssl', ['verify', '-x509_strict', '-CAfile', authority, file]).status).toBe(0);
    const leaf = new X509Certificate(await readFile(file));
    // Node calls the extended key usage so; NSS refuses a seal that has one for documents only.
    expect([leaf.ca, leaf.keyUsage]).toEqual([false, undefined]);
  });

  it('stays the same from start to start', async () => {
    const folder = await temporaryFolder();
    const first = await readFile(await makeDevelopmentSeal(folder), 'utf8');
    expect(await readFile(await makeDevelopmentSeal(folder), 'utf8')).toBe(first);
  });
});

function changedAt(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

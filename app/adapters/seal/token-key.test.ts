import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeal } from '../seal.server.ts';
import { runTool } from '../tool.test-support.ts';

import { SEAL_FROM, temporaryFolder, writeAgencySeal } from './seal.test-support.ts';

const MODULE = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find((file) => existsSync(file));
const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const missing = [
  ...(MODULE === undefined || !isThere('softhsm2-util') ? ['SoftHSM2 (softhsm2)'] : []),
  ...(isThere('pkcs11-tool') ? [] : ['pkcs11-tool (opensc)']),
];
const why = missing.length === 0 ? '' : ` – skipped, not installed: ${missing.join(', ')}`;

const DURING = new Date(SEAL_FROM.getTime() + 86_400_000);
const CONTENT = Buffer.from('Ihre Anmeldung ist eingegangen.');
const PIN = '1234';

const idOf = (label: string): string => Buffer.from(label).toString('hex');

const KEYS = [
  ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 3072 })],
] as const;

describe.skipIf(why !== '')(`The key of a seal can lie in a token${why}`, () => {
  let folder: string;
  const before = process.env['SOFTHSM2_CONF'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schalter-token-'));
    await mkdir(join(folder, 'tokens'));
    await writeFile(
      join(folder, 'conf'),
      `directories.tokendir = ${folder}/tokens\nobjectstore.backend = file\n`,
    );
    process.env['SOFTHSM2_CONF'] = join(folder, 'conf');
    const named = ['--label', 'siegel', '--pin', PIN, '--so-pin', '5678'];
    if (runTool('softhsm2-util', ['--init-token', '--free', ...named]).status !== 0)
      throw new Error('The token could not be made.');
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['SOFTHSM2_CONF'];
    else process.env['SOFTHSM2_CONF'] = before;
    await rm(folder, { recursive: true });
  });

  /** Puts the key of a fresh seal into the token, and takes it out of the file. */
  async function sealInToken(label: string, keys: Parameters<typeof writeAgencySeal>[1]) {
    const { file, authority } = await writeAgencySeal(await temporaryFolder(), keys);
    const into = ['--token', 'siegel', '--label', label, '--id', idOf(label), '--pin', PIN];
    const imported = runTool('softhsm2-util', ['--import', file, ...into]);
    expect(imported.output).toContain('has been imported');
    const [top = '', own = ''] = (await readFile(file, 'utf8')).split(/(?<=-----END CERTIFICATE-----\n)/);
    await writeFile(file, own + top);
    return { file, authority, token: { module: MODULE ?? '', token: 'siegel', key: idOf(label) } };
  }

  it.each(KEYS)('%s: OpenSSL verifies what it sealed', async (label, makeKeys) => {
    const { file, authority, token } = await sealInToken(label, makeKeys());
    const seal = await openSeal({ file, token, passphrase: PIN }, DURING);
    await writeFile(join(folder, 'envelope'), await seal.envelope([CONTENT]));
    await writeFile(join(folder, 'content'), CONTENT);
    const files = [
      '-in',
      join(folder, 'envelope'),
      '-content',
      join(folder, 'content'),
      '-CAfile',
      authority,
    ];
    const at = ['-attime', String(DURING.getTime() / 1000)];
    const { output } = runTool('openssl', [
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-binary',
      ...at,
      ...files,
    ]);
    expect(output).toContain('CAdES Verification successful');
  });

  it('a token that is gone in between stops the one seal, and seals again when it is back', async () => {
    const { file, token } = await sealInToken('gone', KEYS[0][1]());
    const seal = await openSeal({ file, token, passphrase: PIN }, DURING);
    await rename(join(folder, 'tokens'), join(folder, 'elsewhere'));
    await expect(seal.envelope([CONTENT])).rejects.toMatchObject({ code: 'token-silent' });
    await rename(join(folder, 'elsewhere'), join(folder, 'tokens'));
    expect((await seal.envelope([CONTENT])).length).toBeGreaterThan(0);
  });

  it.each([
    ['token-silent', 'the PIN is wrong', { passphrase: '9999' }, {}],
    ['token-silent', 'there is no such token', {}, { token: 'other' }],
    ['token-silent', 'there is no such key', {}, { key: '00' }],
    ['token-silent', 'there is no such library', {}, { module: '/nowhere.so' }],
    ['self-check-failed', 'the key is another certificate’s', {}, { key: idOf('first') }],
  ])('%s: the start stops when %s', async (code, when, change, changedToken) => {
    if (code === 'self-check-failed') await sealInToken('first', KEYS[0][1]());
    const { file, token } = await sealInToken(when, KEYS[0][1]());
    const opened = openSeal(
      { file, passphrase: PIN, ...change, token: { ...token, ...changedToken } },
      DURING,
    );
    await expect(opened).rejects.toMatchObject({ code });
  });
});

it('a token without a program to reach it is told as such', async () => {
  const { file } = await writeAgencySeal(await temporaryFolder());
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  const opened = openSeal({ file, token: { module: '/x.so', token: 'x', key: 'x' } }, DURING);
  await expect(opened).rejects.toMatchObject({ code: 'no-token-program' });
  process.env['PATH'] = path;
});

import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDevelopmentSeal, openSeal } from '../seal.server.ts';
import type { Seal } from '../seal.server.ts';
import { runTool } from '../tool.test-support.ts';
import { isSignedBy, logSigner } from './sign-log.ts';

let folder: string;
let seal: Seal;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  seal = await openSeal({ file: await makeDevelopmentSeal(join(folder, 'one')) });
});
afterAll(() => rm(folder, { recursive: true }));

const TEXT = 'log amt.example/receipt-log\n';
const listOf = (certificate: X509Certificate) => ({
  version: 1 as const,
  timestampAuthorities: [],
  seals: [
    {
      name: '',
      agency: '',
      certificate: certificate.raw.toString('base64'),
      sha256: '',
      notBefore: '',
      notAfter: '',
    },
  ],
});

it('signs so that OpenSSL agrees', async () => {
  const { certificate, signature } = await logSigner(seal)(TEXT);
  const at = (name: string) => join(folder, name);
  const key = new X509Certificate(Buffer.from(certificate)).publicKey;
  await writeFile(at('key.pem'), key.export({ type: 'spki', format: 'pem' }));
  await writeFile(at('text'), TEXT);
  await writeFile(at('signature'), signature);

  const given = ['-verify', at('key.pem'), '-signature', at('signature'), at('text')];
  expect(runTool('openssl', ['dgst', '-sha256', ...given]).output).toContain('OK');
});

it('believes only seals of the list, and only what they signed', async () => {
  const other = await openSeal({ file: await makeDevelopmentSeal(join(folder, 'other')) });
  const row = { number: 1, size: 1, text: TEXT, ...(await logSigner(seal)(TEXT)) };

  expect(isSignedBy(listOf(seal.certificate))(row)).toBe(true);
  expect(isSignedBy(listOf(seal.certificate))({ ...row, text: `${TEXT}forged` })).toBe(false);
  expect(isSignedBy(listOf(other.certificate))(row)).toBe(false);
});

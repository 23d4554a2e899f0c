import { X509Certificate } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealRegister } from './seal-register.server.ts';
import { SEAL_FROM, SEAL_UNTIL, temporaryFolder, writeAgencySeal } from './seal/seal.test-support.ts';

async function newSeal(): Promise<X509Certificate> {
  const { file } = await writeAgencySeal(await temporaryFolder());
  const [, own = ''] = (await readFile(file, 'utf8')).split(/(?<=-----END CERTIFICATE-----\n)/);
  return new X509Certificate(own);
}

const inForce = (seal: X509Certificate) => ({ seal, timestampRoots: [] });

describe('Everybody can look up the seals of the portal', () => {
  it('the one in force, with its certificate, its fingerprint and its time', async () => {
    const seal = await newSeal();
    const list = await openSealRegister(join(await temporaryFolder(), 'seals.json'), inForce(seal));
    expect(list.seals).toEqual([
      {
        name: 'Stadt Musterhausen',
        agency: 'Stadt Musterhausen',
        certificate: seal.raw.toString('base64'),
        sha256: seal.fingerprint256.replaceAll(':', '').toLowerCase(),
        notBefore: SEAL_FROM.toISOString(),
        notAfter: SEAL_UNTIL.toISOString(),
      },
    ]);
  });

  it('and the one before, after it was replaced, with the day it was revoked', async () => {
    const file = join(await temporaryFolder(), 'keys/seals.json');
    const [first, second] = [await newSeal(), await newSeal()];
    await openSealRegister(file, inForce(first));
    const revoked = '2026-03-01T12:00:00Z';
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"name"', `"revoked": "${revoked}", "name"`),
    );
    const list = await openSealRegister(file, { seal: second, timestampRoots: [first] });
    expect(list.seals.map(({ sha256 }) => sha256)).toEqual([first, second].map(fingerprint));
    expect(list.seals.map((one) => one.revoked)).toEqual([revoked, undefined]);
    expect(list.timestampAuthorities.map(({ sha256 }) => sha256)).toEqual([fingerprint(first)]);
    expect(await openSealRegister(file, inForce(second))).toEqual(list);
  });

  it('a start that changes nothing leaves the file as it is', async () => {
    const file = join(await temporaryFolder(), 'seals.json');
    const seal = await newSeal();
    await openSealRegister(file, inForce(seal));
    const { ino } = await stat(file);
    await openSealRegister(file, inForce(seal));
    expect((await stat(file)).ino).toBe(ino);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['an entry without certificate', '{"seals":[{}],"timestampAuthorities":[]}'],
    ['a broken certificate', '{"seals":[{"certificate":"AAAA"}],"timestampAuthorities":[]}'],
  ])('a file with %s stops the start and is kept', async (_, text) => {
    const file = join(await temporaryFolder(), 'seals.json');
    await writeFile(file, text);
    await expect(openSealRegister(file, inForce(await newSeal()))).rejects.toMatchObject({
      code: 'seal-list',
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('a seal revoked at no real moment stops the start', async () => {
    const file = join(await temporaryFolder(), 'seals.json');
    const seal = await newSeal();
    await openSealRegister(file, inForce(seal));
    await writeFile(file, (await readFile(file, 'utf8')).replace('"name"', '"revoked": "gestern", "name"'));
    await expect(openSealRegister(file, inForce(seal))).rejects.toThrow('2026-03-01T12:00:00Z');
  });
});

const fingerprint = (certificate: X509Certificate): string =>
  certificate.fingerprint256.replaceAll(':', '').toLowerCase();

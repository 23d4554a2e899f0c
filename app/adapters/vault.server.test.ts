import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Key, Vault } from '../usecases/ports.ts';
import { openAgencyKeys, openErasureKeys, openVault, openWorkerKeys } from './vault.server.ts';
import { UnsealError } from './vault/unseal-error.ts';

const plain = new TextEncoder().encode('Grünzeug & Söhne');
const code = 'B7K3M9QPXH42T6W8ZCDEFGHJKM00';

let folder: string;
let publicKey: string;
let vault: Vault;
let stranger: Vault;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'));
  const agencyKeys = await openAgencyKeys(folder, () => new Date());
  publicKey = await agencyKeys.publicKey('musterstadt');
  const keys = {
    agencyKeys,
    erasureKeys: await openErasureKeys(join(folder, 'erasure.keys')),
    workerKeys: await openWorkerKeys(join(folder, 'worker.key'), () => new Date()),
  };
  const [own, other] = [randomBytes(32), randomBytes(32)];
  vault = openVault({ ...keys, serverKeys: () => [own] });
  stranger = openVault({ ...keys, serverKeys: () => [other] });
});
afterAll(() => rm(folder, { recursive: true }));

describe('a sealed blob', () => {
  it('opens with its key for what it is about', () => {
    const key = vault.newKey();
    expect(vault.open(key, vault.seal(key, plain, 'draft:1'), 'draft:1')).toEqual(Buffer.from(plain));
  });

  it('never shows the plain text, and looks different each time', () => {
    const key = vault.newKey();
    const [once, twice] = [vault.seal(key, plain, 'draft:1'), vault.seal(key, plain, 'draft:1')];
    expect(Buffer.from(once).includes(Buffer.from('Gr'))).toBe(false);
    expect(once).not.toEqual(twice);
  });

  it('leads to a secret for each purpose, which is the same each time', () => {
    const key = vault.newKey();
    const secret = vault.secretOf(key, 'case:1:correction');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(vault.secretOf({ ...key }, 'case:1:correction')).toBe(secret);
    const others = [
      vault.secretOf(key, 'case:2:correction'),
      vault.secretOf(vault.newKey(), 'case:1:correction'),
    ];
    expect(others).not.toContain(secret);
  });

  it('of the server opens on this server only, and for what it is about', () => {
    const sealed = vault.sealAtServer(plain, 'state:1');
    expect(vault.openAtServer(sealed, 'state:1')).toEqual(Buffer.from(plain));
    expect(() => vault.openAtServer(sealed, 'state:2')).toThrow(UnsealError);
    expect(() => stranger.openAtServer(sealed, 'state:1')).toThrow(UnsealError);
  });

  it('does not open in another place, with another key, or cut short', () => {
    const key = vault.newKey();
    const sealed = vault.seal(key, plain, 'draft:1');
    expect(() => vault.open(key, sealed, 'draft:2')).toThrow('changed or belong');
    expect(() => vault.open(vault.newKey(), sealed, 'draft:1')).toThrow('do not belong');
    expect(() => vault.open(key, sealed.subarray(0, 20), 'draft:1')).toThrow('do not belong');
  });

  it('does not open when any single bit was flipped', () => {
    const key = vault.newKey();
    const sealed = vault.seal(key, plain, 'draft:1');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => vault.open(key, changed, 'draft:1')).toThrow(UnsealError);
    }
  });
});

describe('a wrapped key', () => {
  it('comes back with the code of the person and its erasure key, and with nothing else', async () => {
    const [key, { key: erasure }] = [vault.newKey(), await vault.newErasureKey()];
    const wrapped = vault.wrapForCode(key, { code, erasure }, 'draft:1');
    expect(vault.unwrapWithCode(wrapped, { code, erasure }, 'draft:1')).toEqual(asRead(key));
    for (const [who, under] of [
      [vault, { code: `${code}0`, erasure }],
      [vault, { code, erasure: vault.newKey() }],
      [stranger, { code, erasure }],
    ] as const)
      expect(() => who.unwrapWithCode(wrapped, under, 'draft:1')).toThrow(UnsealError);
    expect(vault.unwrapWithCode(wrapped, { code, erasure: null }, 'draft:1')).not.toEqual(asRead(key));
  });

  it('comes back at the agency with its erasure key, for this case only', async () => {
    const [key, { key: erasure }] = [vault.newKey(), await vault.newErasureKey()];
    const wrapped = vault.wrapForAgency(key, { publicKey, erasure }, 'case:1');
    const agency = 'musterstadt';
    const open = (under: { agency: string; erasure: Key }, about: string) =>
      vault.unwrapAtAgency(wrapped, under, about);
    expect(await open({ agency, erasure }, 'case:1')).toEqual(asRead(key));
    await expect(open({ agency, erasure }, 'case:2')).rejects.toThrow(/oaep|decryption/i);
    await expect(open({ agency, erasure: vault.newKey() }, 'case:1')).rejects.toThrow(UnsealError);
    await expect(open({ agency: 'elsewhere', erasure }, 'case:1')).rejects.toThrow('is not here');
  });

  it('from before there were erasure keys needs none', async () => {
    const key = vault.newKey();
    const [erasure, agency] = [null, 'musterstadt'];
    const forCode = vault.wrapForCode(key, { code, erasure }, 'draft:1');
    expect(vault.unwrapWithCode(forCode, { code, erasure }, 'draft:1')).toEqual(asRead(key));
    const forAgency = vault.wrapForAgency(key, { publicKey, erasure }, 'case:1');
    expect(await vault.unwrapAtAgency(forAgency, { agency, erasure }, 'case:1')).toEqual(asRead(key));
  });
});

describe('what is sealed for the key pair of a case', () => {
  it('needs the public key only, and opens with the private one for what it is about', () => {
    const { publicKey: to, privateKey } = vault.newKeyPair();
    const sealed = stranger.sealForPublicKey(to, plain, 'case:1:entry:1');
    expect(vault.openWithPrivateKey(privateKey, sealed, 'case:1:entry:1')).toEqual(Buffer.from(plain));
    expect(Buffer.from(sealed).includes(Buffer.from('Gr'))).toBe(false);
    expect(() => vault.openWithPrivateKey(privateKey, sealed, 'case:1:entry:2')).toThrow(UnsealError);
    expect(() => vault.openWithPrivateKey(vault.newKeyPair().privateKey, sealed, 'case:1:entry:1')).toThrow(
      UnsealError,
    );
  });

  it('looks different each time, and does not open when any single bit was flipped', () => {
    const { publicKey: to, privateKey } = vault.newKeyPair();
    const sealed = vault.sealForPublicKey(to, plain, 'entry:1');
    expect(vault.sealForPublicKey(to, plain, 'entry:1')).not.toEqual(sealed);
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => vault.openWithPrivateKey(privateKey, changed, 'entry:1')).toThrow(UnsealError);
    }
    expect(() => vault.openWithPrivateKey(privateKey, sealed.subarray(0, 30), 'entry:1')).toThrow(
      UnsealError,
    );
  });

  it('cannot be sealed for a key that shares one secret with everybody', () => {
    expect(() => vault.sealForPublicKey(new Uint8Array(32), plain, 'entry:1')).toThrow(/deriv/);
  });
});

function asRead({ bytes }: Key): Key {
  return { bytes: Buffer.from(bytes) };
}

it('finds a code again without knowing it', () => {
  expect(vault.lookup(code)).toBe(vault.lookup(code));
  expect(vault.lookup(code)).not.toContain(code);
  expect(stranger.lookup(code)).not.toBe(vault.lookup(code));
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../usecases/ports.ts';
import { openAgencyKeys, openServerKey, openVault } from './vault.server.ts';
import { UnsealError } from './vault/sealed.ts';

const plain = new TextEncoder().encode('Grünzeug & Söhne');
const code = 'B7K3M9QPXH42T6W8ZCDEFGHJKM00';

let folder: string;
let publicKey: string;
let vault: Vault;
let stranger: Vault;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'));
  const keys = await openAgencyKeys(folder);
  publicKey = await keys.publicKey('musterstadt');
  vault = openVault(randomBytes(32), keys);
  stranger = openVault(randomBytes(32), keys);
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
  it('comes back with the code of the person, and with nothing else', () => {
    const key = vault.newKey();
    const wrapped = vault.wrapForCode(key, code, 'draft:1');
    expect(vault.unwrapWithCode(wrapped, code, 'draft:1')).toEqual({ bytes: Buffer.from(key.bytes) });
    expect(() => vault.unwrapWithCode(wrapped, `${code}0`, 'draft:1')).toThrow(UnsealError);
    expect(() => stranger.unwrapWithCode(wrapped, code, 'draft:1')).toThrow(UnsealError);
  });

  it('comes back at the agency, for this case only', () => {
    const key = vault.newKey();
    const wrapped = vault.wrapForAgency(key, publicKey, 'case:1');
    expect(vault.unwrapAtAgency(wrapped, 'musterstadt', 'case:1')).toEqual({ bytes: Buffer.from(key.bytes) });
    expect(() => vault.unwrapAtAgency(wrapped, 'musterstadt', 'case:2')).toThrow(/oaep|decryption/i);
    expect(() => vault.unwrapAtAgency(wrapped, 'elsewhere', 'case:1')).toThrow('holds no private key');
  });
});

it('finds a code again without knowing it', () => {
  expect(vault.lookup(code)).toBe(vault.lookup(code));
  expect(vault.lookup(code)).not.toContain(code);
  expect(stranger.lookup(code)).not.toBe(vault.lookup(code));
});

describe('the server key', () => {
  it('is made once, also when two start together', async () => {
    const file = join(folder, 'keys', 'server.key');
    const made = await Promise.all(Array.from({ length: 8 }, () => openServerKey(file)));
    expect(new Set(made.map(String)).size).toBe(1);
    expect(made[0]).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([0, 31, 33, 65])('is refused with %i bytes, and its file left as it is', async (length) => {
    const file = join(folder, `server-${length}.key`);
    const found = randomBytes(length);
    await writeFile(file, found);

    await expect(openServerKey(file)).rejects.toMatchObject({
      code: 'configuration',
      message: `The server key ${file} has ${length} bytes instead of 32: put the right file back, or name another one in SERVER_KEY_FILE.`,
    });
    expect(await readFile(file)).toEqual(found);
  });
});

it("names the file when an agency's key is damaged", async () => {
  const damaged = await mkdtemp(join(folder, 'damaged-'));
  const file = join(damaged, 'agency-musterstadt.pem');
  await writeFile(file, '-----BEGIN PRIVATE KEY-----\nMIIJ\n-----END PRIVATE KEY-----\n');

  await expect(openAgencyKeys(damaged)).rejects.toMatchObject({
    code: 'configuration',
    message: `The agency's key ${file} cannot be read (PEM without a passphrase): put the right file back.`,
  });
});

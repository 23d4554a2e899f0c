import { constants, createDecipheriv, createPrivateKey, createPublicKey, privateDecrypt } from 'node:crypto';
import { diffieHellman, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { HEADER_LENGTH, keyIdIn, keyIdOf } from '../header.ts';
import { ownSubkey } from '../server-secrets.ts';

/** What somebody has carried off. */
export type Loot = {
  /** Files with secrets, whatever is in them. */
  readonly secrets: readonly Buffer[];
  /** All bytes that may be sealed: columns of the database, documents. */
  readonly sealed: readonly Uint8Array[];
  /** What things are sealed for, as far as it has to be known: numbers of cases. */
  readonly labels: readonly string[];
};

/** Keys by their ids, as headers name them. */
type Pool = {
  readonly secret: Map<string, Uint8Array>;
  readonly reply: Map<string, Uint8Array>;
  readonly agency: Map<string, KeyObject>;
};

/**
 * Opens whatever can be opened with what is there, and with what comes to light by it, until nothing new does. Seals are
 * not checked, so nothing has to be known but the keys.
 */
export function openEverything({ secrets, sealed, labels }: Loot): readonly Buffer[] {
  const pool: Pool = { secret: new Map(), reply: new Map(), agency: new Map() };
  for (const file of secrets) learnFile(pool, file);
  const opened = new Map<Uint8Array, readonly Buffer[]>();
  const left = new Set(sealed);
  for (let before = -1; before !== opened.size;) {
    before = opened.size;
    for (const blob of left) {
      const plain = openOne(pool, blob, labels);
      if (plain.length === 0) continue;
      left.delete(blob);
      opened.set(blob, plain);
      for (const each of plain) {
        learn(pool, each);
        left.add(each);
      }
    }
  }
  return [...opened.values()].flat();
}

/** A PEM, or 32 bytes from any fourth place on: a key as it is, or many with other bytes between them. */
function learnFile(pool: Pool, file: Buffer): void {
  if (file.includes('PRIVATE KEY')) learnPem(pool, file);
  const isText = file.every((byte) => byte >= 9 && byte < 127);
  if (isText) return;
  for (let at = 0; at + 32 <= Math.min(file.length, 100_000); at += 4)
    learn(pool, file.subarray(at, at + 32));
}

function learnPem(pool: Pool, pem: Buffer): void {
  const key = createPrivateKey(pem);
  const name = keyIdOf(createPublicKey(key).export({ type: 'spki', format: 'der' })).toString('hex');
  if (key.asymmetricKeyType === 'rsa') pool.agency.set(name, key);
}

/** Whatever has the length of a key may be one, or that of a server. */
function learn(pool: Pool, bytes: Buffer): void {
  if (bytes.length !== 32) return;
  for (const key of [bytes, ownSubkey(bytes)]) pool.secret.set(keyIdOf(key).toString('hex'), key);
  pool.reply.set(keyIdOf(rawPublic(privateX25519(bytes))).toString('hex'), bytes);
}

function openOne(pool: Pool, blob: Uint8Array, labels: readonly string[]): readonly Buffer[] {
  const secret = pool.secret.get(keyIdIn(blob, 'AES-256-GCM')?.toString('hex') ?? '');
  if (secret) return [decrypt(secret, blob.subarray(HEADER_LENGTH))];
  const reply = pool.reply.get(keyIdIn(blob, 'X25519-AES-256-GCM')?.toString('hex') ?? '');
  if (reply) return [openReply(reply, blob.subarray(HEADER_LENGTH))];
  const agency = pool.agency.get(keyIdIn(blob, 'RSA-OAEP-256')?.toString('hex') ?? '');
  return agency ? labels.flatMap((label) => unwrap(agency, blob, label)) : [];
}

function decrypt(key: Uint8Array, rest: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12));
  return decipher.update(rest.subarray(12, -16));
}

function openReply(privateKey: Uint8Array, rest: Uint8Array): Buffer {
  const [other, own] = [rest.subarray(0, 32), rawPublic(privateX25519(privateKey))];
  const secret = diffieHellman({ privateKey: privateX25519(privateKey), publicKey: publicX25519(other) });
  const info = 'schalter reply to a case';
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.concat([other, own]), info, 32));
  return decrypt(key, rest.subarray(32));
}

function unwrap(key: KeyObject, blob: Uint8Array, label: string): readonly Buffer[] {
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  try {
    return [privateDecrypt({ key, ...padding, oaepLabel: Buffer.from(label) }, blob.subarray(HEADER_LENGTH))];
  } catch {
    return [];
  }
}

function privateX25519(bytes: Uint8Array): KeyObject {
  const start = Buffer.from('302e020100300506032b656e04220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([start, bytes]), format: 'der', type: 'pkcs8' });
}

function publicX25519(bytes: Uint8Array): KeyObject {
  const start = Buffer.from('302a300506032b656e032100', 'hex');
  return createPublicKey({ key: Buffer.concat([start, bytes]), format: 'der', type: 'spki' });
}

function rawPublic(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
}

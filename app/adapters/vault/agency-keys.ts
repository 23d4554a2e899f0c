import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createOnce } from './create-once.ts';
import { HEADER_LENGTH, headerOf, keyIdIn, keyIdOf } from './header.ts';
import { KeyFileError } from './key-file-error.ts';
import { UnsealError } from './unseal-error.ts';

/** 4096 bit as FIT-Connect asks of agencies (BSI TR-02102-1). */
const MODULUS_LENGTH = 4096;

/** The private keys of the agencies whose office this process serves, read from `<folder>/agency-<id>.pem`. */
export type AgencyKeys = {
  /** Makes a development key pair for the agency if it has none; returns the public key (SPKI, PEM). */
  readonly publicKey: (agency: string) => Promise<string>;
  readonly privateKey: (agency: string) => KeyObject;
};

/** Opens the agencies' private keys in a folder, the way a small town keeps them: one file each, mode 0600. */
export async function openAgencyKeys(folder: string): Promise<AgencyKeys> {
  const keys = new Map(
    await Promise.all((await agenciesIn(folder)).map((agency) => readKey(folder, agency))),
  );
  return {
    publicKey: async (agency) => {
      const file = fileOf(folder, agency);
      const key = parseKey(await createOnce(file, makePrivateKey), file);
      keys.set(agency, key);
      return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    },
    privateKey: (agency) => {
      const key = keys.get(agency);
      if (!key) throw new Error('This process holds no private key of that agency.');
      return key;
    },
  };
}

/** RSA-OAEP with SHA-256 (RFC 8017 §7.1); the label binds the result to what it is about. */
export function wrapForAgency(key: Uint8Array, publicKey: string, about: string): Uint8Array {
  const sealed = publicEncrypt({ key: publicKey, ...oaep(about) }, key);
  return Buffer.concat([headerOf('RSA-OAEP-256', agencyKeyId(createPublicKey(publicKey))), sealed]);
}

/** The counterpart of `wrapForAgency`; throws when the label or the key differs. */
export function unwrapAtAgency(wrapped: Uint8Array, privateKey: KeyObject, about: string): Uint8Array {
  if (keyIdIn(wrapped, 'RSA-OAEP-256') === null)
    throw new UnsealError('The wrapped bytes are not for an agency.');
  return privateDecrypt({ key: privateKey, ...oaep(about) }, wrapped.subarray(HEADER_LENGTH));
}

function agencyKeyId(publicKey: KeyObject): Buffer {
  return keyIdOf(publicKey.export({ type: 'spki', format: 'der' }));
}

function oaep(about: string) {
  return {
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha256',
    oaepLabel: Buffer.from(about),
  };
}

const FILE = /^agency-([a-z0-9-]+)\.pem$/;

async function agenciesIn(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await readdir(folder)).flatMap((name) => FILE.exec(name)?.[1] ?? []);
}

async function readKey(folder: string, agency: string): Promise<readonly [string, KeyObject]> {
  const file = fileOf(folder, agency);
  return [agency, parseKey(await readFile(file), file)];
}

function fileOf(folder: string, agency: string): string {
  return join(folder, `agency-${agency}.pem`);
}

function parseKey(pem: Buffer, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new KeyFileError(
      `The agency's key ${file} cannot be read (PEM without a passphrase): put the right file back.`,
      { cause },
    );
  }
}

async function makePrivateKey(): Promise<Buffer> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_LENGTH });
  return Buffer.from(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

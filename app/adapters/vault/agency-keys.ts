import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AgencyKeyError } from './agency-key-error.ts';
import { agencyKeyFiles, privateKeyFile } from './agency-key-files.ts';
import type { AgencyKeyFile } from './agency-key-files.ts';
import { agencyKeyId } from './agency-wrapping.ts';
import { createOnce } from './create-once.ts';
import { inForce } from './key-dates.ts';
import { KeyFileError } from './key-file-error.ts';

/** 4096 bit as FIT-Connect asks of agencies (BSI TR-02102-1). */
const MODULUS_LENGTH = 4096;

/** The private keys of the agencies whose office this process serves. */
export type AgencyKeys = {
  /**
   * The public key (SPKI, PEM) for new cases: of the private key in force. Makes a development key for an agency that has
   * none.
   */
  readonly publicKey: (agency: string) => Promise<string>;
  /** The agency's key with this id. One that is not known is looked for in the folder once more, then refused. */
  readonly privateKey: (agency: string, keyId: Uint8Array) => Promise<KeyObject>;
};

type Held = AgencyKeyFile & { readonly key: KeyObject; readonly keyId: string };

/** Opens the agencies' private keys in a folder, the way a small town keeps them: a file each, mode 0600. */
export async function openAgencyKeys(folder: string, now: () => Date): Promise<AgencyKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let held = await readAll(folder);
  const ofAgency = (agency: string) => held.filter((each) => each.agency === agency);
  const find = (agency: string, keyId: string) => ofAgency(agency).find((each) => each.keyId === keyId);
  return {
    publicKey: async (agency) => {
      if (ofAgency(agency).length === 0) {
        await createOnce(privateKeyFile(folder, { agency, since: '' }), makePrivateKey);
        held = await readAll(folder);
      }
      return publicHalf(inForce(ofAgency(agency), now())?.key);
    },
    privateKey: async (agency, keyId) => {
      const name = Buffer.from(keyId).toString('hex');
      const known = find(agency, name);
      if (known) return known.key;
      held = await readAll(folder);
      const found = find(agency, name);
      if (found) return found.key;
      throw new AgencyKeyError(agency, name);
    },
  };
}

/** A new key pair of RSA (PKCS#8, PEM). */
export async function makePrivateKey(): Promise<Buffer> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_LENGTH });
  return Buffer.from(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** Reads an agency's private key, or the public half of one. */
export async function readAgencyKey({
  file,
  isPublic,
}: Pick<AgencyKeyFile, 'file' | 'isPublic'>): Promise<KeyObject> {
  const pem = await readFile(file);
  try {
    return isPublic ? createPublicKey(pem) : createPrivateKey(pem);
  } catch (cause) {
    throw new KeyFileError(
      `The agency's key ${file} cannot be read (PEM without a passphrase): put the right file back.`,
      { cause },
    );
  }
}

/** SPKI, PEM. */
export function publicHalf(key: KeyObject | undefined): string {
  if (!key) throw new Error('There is a key in force wherever there are keys.');
  return publicOf(key).export({ type: 'spki', format: 'pem' }).toString();
}

function publicOf(key: KeyObject): KeyObject {
  return key.type === 'public' ? key : createPublicKey(key);
}

async function readAll(folder: string): Promise<readonly Held[]> {
  const files = (await agencyKeyFiles(folder)).filter(({ isPublic }) => !isPublic);
  return Promise.all(
    files.map(async (each) => {
      const key = await readAgencyKey(each);
      return { ...each, key, keyId: agencyKeyId(publicOf(key)).toString('hex') };
    }),
  );
}

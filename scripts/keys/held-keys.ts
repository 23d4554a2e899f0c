import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { agencyKeyFiles } from '#app/adapters/vault/agency-key-files.ts';
import { publicHalf, readAgencyKey } from '#app/adapters/vault/agency-keys.ts';
import { agencyKeyId } from '#app/adapters/vault/agency-wrapping.ts';
import { keyIdOf } from '#app/adapters/vault/header.ts';
import { publicKeyOf } from '#app/adapters/vault/reply-keys.ts';
import { serverKeyFiles } from '#app/adapters/vault/server-keys.ts';
import { ownSubkey } from '#app/adapters/vault/server-secrets.ts';

/** A key that lies here; `keyId` is what headers call it, in hex. */
export type HeldKey = { readonly keyId: string; readonly since: string; readonly file: string };

/** `isPublic`: only the public half lies here. */
export type HeldAgencyKey = HeldKey & {
  readonly agency: string;
  readonly isPublic: boolean;
  readonly publicKey: string;
};

/** The agencies' keys in a folder, each pair once, oldest first. */
export async function heldAgencyKeys(folder: string): Promise<readonly HeldAgencyKey[]> {
  const all = await Promise.all(
    (await agencyKeyFiles(folder)).map(async (each) => {
      const publicKey = publicHalf(await readAgencyKey(each));
      return { ...each, publicKey, keyId: idOfPublicKey(publicKey) };
    }),
  );
  const isWhole = ({ agency, keyId }: HeldAgencyKey) =>
    all.some((other) => other.agency === agency && other.keyId === keyId && !other.isPublic);
  return all.filter((each) => !each.isPublic || !isWhole(each));
}

/** The server's keys, oldest first. */
export function heldServerKeys(file: string): Promise<readonly HeldKey[]> {
  return heldSecrets(file, (secret) => keyIdOf(ownSubkey(secret)));
}

/** The worker's keys, oldest first. */
export function heldWorkerKeys(file: string): Promise<readonly HeldKey[]> {
  return heldSecrets(file, (secret) => keyIdOf(publicKeyOf(secret)));
}

async function heldSecrets(file: string, idOf: (secret: Uint8Array) => Buffer): Promise<readonly HeldKey[]> {
  return Promise.all(
    (await serverKeyFiles(file)).map(async (each) => ({
      ...each,
      keyId: idOf(await readFile(each.file)).toString('hex'),
    })),
  );
}

/** Of a public key in PEM. */
export function idOfPublicKey(pem: string): string {
  return agencyKeyId(createPublicKey(pem)).toString('hex');
}

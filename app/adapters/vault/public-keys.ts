import { createPublicKey } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { agencyKeyFiles } from './agency-key-files.ts';
import { inForce } from './key-dates.ts';
import { KeyFileError } from './key-file-error.ts';

/** The public halves of agencies' keys, as their offices have handed them over. */
export type PublicKeys = {
  /** SPKI, PEM: of the key in force; `null` where none was handed over. */
  readonly find: (agency: string) => string | null;
};

/**
 * Opens a folder of `agency-<id>.<since>.pub.pem`. A private key among them is refused: who serves the public must not
 * be able to read one.
 */
export async function openPublicKeys(folder: string, now: () => Date): Promise<PublicKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await agencyKeyFiles(folder);
  const stray = files.find(({ isPublic }) => !isPublic);
  if (stray) throw refusal(stray.file);
  const keys = await Promise.all(files.map(async (each) => ({ ...each, pem: await readPublic(each.file) })));
  return {
    find: (agency) => {
      const own = keys.filter((each) => each.agency === agency);
      return inForce(own, now())?.pem ?? null;
    },
  };
}

async function readPublic(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8');
  // The library would read the public half of a private key without a word.
  if (pem.includes('PRIVATE KEY')) throw refusal(file);
  try {
    return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  } catch (cause) {
    throw new KeyFileError(`The public key ${file} cannot be read (PEM): put the right file back.`, {
      cause,
    });
  }
}

function refusal(file: string): KeyFileError {
  return new KeyFileError(
    `${file} is a private key, which ROLE=portal must not be able to read: name a folder in AGENCY_KEYS that holds ` +
      'public keys only (.pub.pem), or none.',
  );
}

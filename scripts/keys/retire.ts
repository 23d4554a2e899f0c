import { link, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { agencyKeyFiles } from '#app/adapters/vault/agency-key-files.ts';
import type { AgencyKeyFile } from '#app/adapters/vault/agency-key-files.ts';
import { publicHalf, readAgencyKey } from '#app/adapters/vault/agency-keys.ts';
import { inForce } from '#app/adapters/vault/key-dates.ts';
import type { Database } from '#db/index.ts';
import { idOfPublicKey } from './held-keys.ts';
import { KeyOrderError } from './make-key.ts';
import { usesOf } from './uses-of.ts';

type Retiring = { readonly agency: string; readonly folder: string; readonly now: Date };

/** `isAllGone`: no old key is still needed. */
type Retired = { readonly lines: readonly string[]; readonly isAllGone: boolean };

/** Beside the keys, where no process looks for any. */
const AWAY = 'retired';

/**
 * Takes away the old keys of an agency for which nothing is wrapped any more: into a folder of their own, since a
 * backup of the database may need them yet. Never the key in force, one that comes later, or one that new cases are
 * wrapped for.
 */
export async function retire(
  keyUse: Pick<Database['keyUse'], 'ofAgencies' | 'publicKeys'>,
  { agency, folder, now }: Retiring,
): Promise<Retired> {
  const own = await keysOf(agency, folder);
  const current = inForce(own, now);
  if (!current) throw new KeyOrderError(`${agency} has no key in ${folder}.`);
  const uses = await keyUse.ofAgencies();
  const forNew = (await keyUse.publicKeys()).find((each) => each.agency === agency);
  const newest = forNew && idOfPublicKey(forNew.publicKey);
  const old = own.filter(({ since, keyId }) => since < current.since && keyId !== current.keyId);
  const lines: string[] = [];
  let isAllGone = true;
  for (const key of old) {
    const needed = key.keyId === newest ? 'new cases: start the office anew' : usesOf(uses, key);
    if (needed === null) await takeAway(key.file, folder);
    else isAllGone = false;
    lines.push(sayOf(key, needed));
  }
  return { lines: lines.length === 0 ? [`${agency} has no old key.`] : lines, isAllGone };
}

type OwnKey = AgencyKeyFile & { readonly keyId: string };

/** Both halves of each pair, where both lie here. */
async function keysOf(agency: string, folder: string): Promise<readonly OwnKey[]> {
  const files = (await agencyKeyFiles(folder)).filter((each) => each.agency === agency);
  return Promise.all(
    files.map(async (each) => ({ ...each, keyId: idOfPublicKey(publicHalf(await readAgencyKey(each))) })),
  );
}

/** By way of a second name: a file that lies there already stays as it is. */
async function takeAway(file: string, folder: string): Promise<void> {
  const away = join(folder, AWAY);
  await mkdir(away, { recursive: true, mode: 0o700 });
  await link(file, join(away, basename(file)));
  await rm(file);
}

function sayOf({ file, keyId }: OwnKey, needed: string | null): string {
  const name = `${basename(file)}  ${keyId}`;
  return needed === null ? `${name}  now in ${AWAY}/` : `${name}  stays: needed by ${needed}`;
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { createOnce } from './create-once.ts';
import { DATE, inForce, inOrder } from './key-dates.ts';
import type { Dated } from './key-dates.ts';
import { KeyFileError } from './key-file-error.ts';
import { namesIn } from './names-in.ts';

/** 256 bits; what is derived from less can be tried through. */
const KEY_LENGTH = 32;

/** The server's keys, the one in force now first: it seals and hides what is new; the others still open and find. */
export type ServerKeys = () => readonly Uint8Array[];

export type ServerKeyFile = Dated & { readonly file: string };

/**
 * Reads the server's keys, or makes one where there is none: the named file, and beside it those with a date before the
 * ending, as `server.2026-11-22.key`. A file of another length is refused, for it is cut short, empty or something
 * else: everything would be sealed under a key that nobody has chosen.
 */
export async function openServerKeys(file: string, now: () => Date): Promise<ServerKeys> {
  if ((await serverKeyFiles(file)).length === 0)
    await createOnce(file, () => Promise.resolve(randomBytes(KEY_LENGTH)));
  const found = await serverKeyFiles(file);
  const keys = await Promise.all(found.map(async (each) => ({ ...each, bytes: await readKey(each.file) })));
  return () => {
    const first = inForce(keys, now());
    const others = keys.filter((each) => each !== first).reverse();
    return [...(first ? [first] : []), ...others].map(({ bytes }) => bytes);
  };
}

/** Where the server's keys lie, oldest first; none where the folder is missing. */
export async function serverKeyFiles(file: string): Promise<readonly ServerKeyFile[]> {
  const { dir, name, ext } = parse(file);
  const isDate = new RegExp(`^${DATE}$`);
  const found = (await namesIn(dirname(file))).flatMap((each): readonly ServerKeyFile[] => {
    if (each === `${name}${ext}`) return [{ file, since: '' }];
    if (!each.startsWith(`${name}.`) || !each.endsWith(ext)) return [];
    const since = each.slice(name.length + 1, each.length - ext.length);
    return isDate.test(since) ? [{ file: join(dir, each), since }] : [];
  });
  return inOrder(found);
}

/** The name of the key that is in force from a date on. */
export function serverKeyFileSince(file: string, since: string): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}.${since}${ext}`);
}

async function readKey(file: string): Promise<Buffer> {
  const key = await readFile(file);
  if (key.length === KEY_LENGTH) return key;
  throw new KeyFileError(
    `The server key ${file} has ${key.length} bytes instead of ${KEY_LENGTH}: ` +
      'put the right file back, or name another one in SERVER_KEY_FILE.',
  );
}

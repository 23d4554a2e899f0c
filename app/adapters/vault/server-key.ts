import { randomBytes } from 'node:crypto';
import { createOnce } from './create-once.ts';
import { KeyFileError } from './key-file-error.ts';

/** 256 bits; what is derived from less can be tried through. */
const KEY_LENGTH = 32;

/**
 * Reads the server key, or makes one when there is no file. A file of another length is refused, for it is cut short,
 * empty or something else: everything would be sealed under a key that nobody has chosen.
 */
export async function openServerKey(file: string): Promise<Uint8Array> {
  const key = await createOnce(file, () => Promise.resolve(randomBytes(KEY_LENGTH)));
  if (key.length === KEY_LENGTH) return key;
  throw new KeyFileError(
    `The server key ${file} has ${key.length} bytes instead of ${KEY_LENGTH}: ` +
      'put the right file back, or name another one in SERVER_KEY_FILE.',
  );
}

import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';

/**
 * Reads a secret file, or makes it when it does not exist: written whole, flushed, mode 0600, then linked into
 * place. Of two processes that start together both get the bytes of the one that was first.
 */
export async function createOnce(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const found = await readIfThere(file);
  if (found) return found;
  const made = await make();
  return (await writeNew(file, made)) ? made : readFile(file);
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** The same for a file that must be new; false, and nothing changed, when there is one. */
export async function writeNew(file: string, bytes: Buffer): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
    await flushFolder(dirname(file));
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

/** Without it a crash could leave what was sealed, and not the key. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

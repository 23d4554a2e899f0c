import { createHash, randomBytes } from 'node:crypto';
import { constants, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createOnce } from './create-once.ts';
import { KeyFileError } from './key-file-error.ts';

/**
 * The store of erasure keys: one file, outside the database and its backups. It begins with a title; behind it lie slots of
 * 64 bytes, each found by its place in the file: 4 bytes mark, 12 bytes name, 32 bytes key, 16 bytes check. An erased slot
 * is all zeros. Slots are appended many at a time and flushed before the first of them is given away, so a half-written end
 * belongs to nobody. Appending is atomic on a local file system (`O_APPEND`, POSIX write), so processes of one host share
 * the file without a lock; a network file system will not do.
 */
export type ErasureKeys = {
  /** A new key, durable. */
  readonly make: () => Promise<{ readonly slot: number; readonly bytes: Uint8Array }>;
  /** `null` once it was erased. */
  readonly read: (slot: number) => Promise<Uint8Array | null>;
  /** Overwrites the slots; they are gone from the file when it resolves. */
  readonly erase: (slots: readonly number[]) => Promise<void>;
};

/** A slot that is neither a key nor erased: another file, or a damaged one. */
export class ErasureKeyError extends Error {
  readonly code = 'erasure-key-damaged';
}

const TITLE = Buffer.from('schalter erasure keys, format 1'.padEnd(63).concat('\n'));
const MARK = Buffer.from('SEK1');
const NAME_LENGTH = 12;
const KEY_LENGTH = 32;
const CHECK_LENGTH = 16;
const KEY_START = MARK.length + NAME_LENGTH;
const SLOT_LENGTH = KEY_START + KEY_LENGTH + CHECK_LENGTH;
/** One page of the disk. A process that ends leaves its unused slots behind: they protect nothing. */
const SLOTS_AT_ONCE = 64;

/**
 * Opens the store, or makes an empty one where there is no file. `lastSlot` is the last one that the database speaks of: a
 * file that ends before it is not the one that belongs to this database.
 */
export async function openErasureKeys(file: string, { lastSlot = 0 } = {}): Promise<ErasureKeys> {
  const length = await sizeOf(file);
  if (lastSlot > 0 && length < lastSlot + SLOT_LENGTH) {
    throw new KeyFileError(
      `The erasure keys ${file} are missing or older than the database, so cases would not open: ` +
        'put the right file back, or name another in ERASURE_KEYS_FILE.',
    );
  }
  if (length === 0) await createOnce(file, () => Promise.resolve(TITLE));
  await demandTitle(file);
  const ready: { readonly slot: number; readonly bytes: Uint8Array }[] = [];
  let filling: Promise<void> | null = null;
  const fill = async () => {
    ready.push(...(await append(file)));
  };

  return {
    make: async () => {
      for (;;) {
        const next = ready.shift();
        if (next) return next;
        filling ??= fill().finally(() => (filling = null));
        await filling;
      }
    },
    read: (slot) => within(file, constants.O_RDONLY, (handle) => readSlot(handle, slot)),
    erase: async (slots) => {
      if (slots.length === 0) return;
      await within(file, constants.O_RDWR, async (handle) => {
        const { size } = await handle.stat();
        for (const slot of slots) await overwrite(handle, slot, size);
        await handle.sync();
      });
    },
  };
}

async function within<T>(file: string, flags: number, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, flags);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** 0 where there is none. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

async function demandTitle(file: string): Promise<void> {
  const title = await within(file, constants.O_RDWR, (handle) => readAt(handle, 0, TITLE.length));
  if (title.equals(TITLE)) return;
  throw new KeyFileError(
    `The erasure keys ${file} are no such file: put the right one back, or name another in ERASURE_KEYS_FILE.`,
  );
}

/** Others may append at the same moment: where ours lie is found by looking for them. */
function append(file: string) {
  const keys = Array.from({ length: SLOTS_AT_ONCE }, () => randomBytes(KEY_LENGTH));
  const slots = Buffer.concat(keys.map(slotOf));
  return within(file, constants.O_RDWR | constants.O_APPEND, async (handle) => {
    const { size: before } = await handle.stat();
    const { bytesWritten } = await handle.write(slots);
    await handle.sync();
    const { size: after } = await handle.stat();
    const at = (await readAt(handle, before, after - before)).indexOf(slots);
    if (bytesWritten < slots.length || at === -1)
      throw new ErasureKeyError('The file of erasure keys takes no more: look for room on its disk.');
    return keys.map((bytes, index) => ({ slot: before + at + index * SLOT_LENGTH, bytes }));
  });
}

function slotOf(key: Buffer): Buffer {
  const content = Buffer.concat([MARK, randomBytes(NAME_LENGTH), key]);
  return Buffer.concat([content, checkOf(content)]);
}

function checkOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest().subarray(0, CHECK_LENGTH);
}

async function readSlot(handle: FileHandle, slot: number): Promise<Uint8Array | null> {
  const bytes = await readAt(handle, slot, SLOT_LENGTH);
  if (bytes.length === SLOT_LENGTH && bytes.every((byte) => byte === 0)) return null;
  const content = bytes.subarray(0, KEY_START + KEY_LENGTH);
  const isWhole = bytes.length === SLOT_LENGTH && bytes.indexOf(MARK) === 0;
  if (isWhole && checkOf(content).equals(bytes.subarray(content.length))) return content.subarray(KEY_START);
  throw new ErasureKeyError(
    'A slot of the erasure keys holds no key: this is another file, or a damaged one.',
  );
}

/** What lies outside the file was never a slot; writing there would only make it longer. */
async function overwrite(handle: FileHandle, slot: number, size: number): Promise<void> {
  if (slot < TITLE.length || slot + SLOT_LENGTH > size)
    throw new ErasureKeyError('A slot to erase lies outside the file of erasure keys.');
  await handle.write(Buffer.alloc(SLOT_LENGTH), 0, SLOT_LENGTH, slot);
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

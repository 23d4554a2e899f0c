import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs, Chunks, Inspection, Key, Vault } from '../usecases/ports.ts';
import { FRAME_LENGTH, findEnd, readFrames, writeFrame } from './blobs/frames.ts';
import type { FramePosition } from './blobs/frames.ts';

/** The sender's offset is not where the stored document ends. */
export class OffsetError extends Error {
  readonly code = 'blob-offset';
}

/** How much of a document's start and end is looked at; bytes. */
const LOOK = 8_192;

type Sealer = Pick<Vault, 'seal' | 'open'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps documents sealed in a folder, a file each; plain bytes never touch the disk. Throws when nothing can be written
 * there, so that the start finds out and not the first person with a document.
 */
export async function openBlobs(folder: string, sealer: Sealer): Promise<Blobs> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rmdir(await mkdtemp(join(folder, '.trial-')));
  const withFile = async <T>(
    id: string,
    flags: string,
    work: (file: FileHandle) => Promise<T>,
  ): Promise<T> => {
    const file = await open(pathOf(folder, id), flags, 0o600);
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  };

  return {
    create: (id) => withFile(id, 'wx', (file) => file.sync()),
    append: (blob, bytes) =>
      withFile(blob.id, 'r+', async (file) => {
        const start = await findEnd(file);
        if (start.plainLength !== blob.offset) throw new OffsetError('The document ends elsewhere.');
        await file.truncate(start.end);
        return await appendFrames(file, start, { about: blob.id, key: blob.key, sealer, bytes });
      }),
    length: (id) => withFile(id, 'r', async (file) => (await findEnd(file)).plainLength),
    read: (id, key) => readAll(pathOf(folder, id), { about: id, key, sealer }),
    inspect: (id, key) => inspect(readAll(pathOf(folder, id), { about: id, key, sealer })),
    remove: (id) => rm(pathOf(folder, id), { force: true }),
  };
}

type Blob = { readonly about: string; readonly key: Key; readonly sealer: Sealer };
type Arrival = Blob & { readonly bytes: Chunks };

/** What arrived before the line was cut is kept: the rest is written and flushed in any case. */
async function appendFrames(file: FileHandle, start: FramePosition, arrival: Arrival): Promise<number> {
  let position = start;
  let pending = Buffer.alloc(0);
  const write = async (plain: Buffer) => {
    position = await writeFrame(file, position, { ...arrival, plain });
  };
  try {
    for await (const bytes of arrival.bytes) {
      pending = Buffer.concat([pending, bytes]);
      for (; pending.length >= FRAME_LENGTH; pending = pending.subarray(FRAME_LENGTH)) {
        await write(pending.subarray(0, FRAME_LENGTH));
      }
    }
  } finally {
    if (pending.length > 0) await write(pending);
    await file.sync();
  }
  return position.plainLength;
}

async function* readAll(path: string, blob: Blob): AsyncIterable<Uint8Array> {
  const file = await open(path, 'r');
  try {
    yield* readFrames(file, blob);
  } finally {
    await file.close();
  }
}

async function inspect(bytes: AsyncIterable<Uint8Array>): Promise<Inspection> {
  const hash = createHash('sha256');
  let [size, start, end] = [0, Buffer.alloc(0), Buffer.alloc(0)];
  for await (const part of bytes) {
    hash.update(part);
    size += part.length;
    if (start.length < LOOK) start = Buffer.concat([start, part]).subarray(0, LOOK);
    end = Buffer.concat([end, part]).subarray(-LOOK);
  }
  return { size, sha256: hash.digest('hex'), start, end };
}

function pathOf(folder: string, id: string): string {
  if (!UUID.test(id)) throw new Error('A document is named by a UUID.');
  return join(folder, id);
}

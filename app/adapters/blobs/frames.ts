import type { FileHandle } from 'node:fs/promises';
import type { Key, Vault } from '../../usecases/ports.ts';

/**
 * A sealed document on disk is a row of frames: the lengths of the sealed and of the plain bytes (u32 each, big
 * endian), then the sealed bytes. A frame is authenticated with its document and its number, so frames cannot be
 * dropped, swapped or moved; a half-written last frame is recognised by its length and ignored.
 */
export type FramePosition = {
  /** Where the next frame begins in the file. */
  readonly end: number;
  readonly frames: number;
  /** Bytes of the plain document so far. */
  readonly plainLength: number;
};

/** 64 KiB of plain text a frame: bounded memory, one per cent overhead at most. */
export const FRAME_LENGTH = 65_536;

const START: FramePosition = { end: 0, frames: 0, plainLength: 0 };
const HEADER_LENGTH = 8;
/** What a seal may add at most; a longer frame was not written by us. */
const SEAL_ROOM = 1_024;

/** What lies there was not written by us, or no more as we wrote it. */
class BrokenBlobError extends Error {
  readonly code = 'blob-broken';
}

type Sealer = Pick<Vault, 'seal' | 'open'>;
type Lengths = { readonly sealed: number; readonly plain: number };

/** Walks over the frames' lengths, without opening them, to the end of the last whole one. */
export async function findEnd(file: FileHandle): Promise<FramePosition> {
  const { size } = await file.stat();
  let position = START;
  for (;;) {
    const lengths = await readLengths(file, position.end);
    const next = lengths && advance(position, lengths);
    if (!next || next.end > size) return position;
    position = next;
  }
}

/** Writes one frame at a position and returns the next one. */
export async function writeFrame(
  file: FileHandle,
  position: FramePosition,
  frame: { readonly sealer: Sealer; readonly key: Key; readonly about: string; readonly plain: Uint8Array },
): Promise<FramePosition> {
  const sealed = frame.sealer.seal(frame.key, frame.plain, `${frame.about}:${position.frames}`);
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt32BE(sealed.length, 0);
  header.writeUInt32BE(frame.plain.length, 4);
  await file.write(Buffer.concat([header, sealed]), 0, HEADER_LENGTH + sealed.length, position.end);
  return advance(position, { sealed: sealed.length, plain: frame.plain.length });
}

/** Opens frame after frame; throws when one is not what was written there. */
export async function* readFrames(
  file: FileHandle,
  frame: { readonly sealer: Sealer; readonly key: Key; readonly about: string },
): AsyncIterable<Uint8Array> {
  let position = START;
  for (;;) {
    const lengths = await readLengths(file, position.end);
    if (!lengths) return;
    const sealed = Buffer.alloc(lengths.sealed);
    const { bytesRead } = await file.read(sealed, 0, lengths.sealed, position.end + HEADER_LENGTH);
    if (bytesRead < lengths.sealed) return;
    yield frame.sealer.open(frame.key, sealed, `${frame.about}:${position.frames}`);
    position = advance(position, lengths);
  }
}

function advance(position: FramePosition, lengths: Lengths): FramePosition {
  return {
    end: position.end + HEADER_LENGTH + lengths.sealed,
    frames: position.frames + 1,
    plainLength: position.plainLength + lengths.plain,
  };
}

async function readLengths(file: FileHandle, position: number): Promise<Lengths | null> {
  const header = Buffer.alloc(HEADER_LENGTH);
  const { bytesRead } = await file.read(header, 0, HEADER_LENGTH, position);
  if (bytesRead < HEADER_LENGTH) return null;
  const lengths = { sealed: header.readUInt32BE(0), plain: header.readUInt32BE(4) };
  if (lengths.sealed > FRAME_LENGTH + SEAL_ROOM)
    throw new BrokenBlobError('A stored document has a frame that is too long.');
  return lengths;
}

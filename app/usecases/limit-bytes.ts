import type { Chunks } from './ports.ts';

/** More arrived than is taken. */
export class UploadTooBigError extends Error {
  readonly code = 'upload-too-big';
}

/** Lets `most` bytes pass; the next one throws `UploadTooBigError`. */
export async function* limitBytes(bytes: Chunks, most: number): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > most) throw new UploadTooBigError('The document is larger than allowed.');
    yield part;
  }
}

import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Input } from '#forms/engine/model.ts';
import { isMultipart, readMultipart } from './multipart.server.ts';

/** A file whose seal shall be checked. */
export type FileToCheck =
  { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'too-big' };

/** Bytes; our receipts have a hundredth of it. */
export const LARGEST_FILE_TO_CHECK = 5_242_880;

const ADDRESS = /^\/[a-z-]+\/verify(?:\?|$)/;

type Received = { readonly form: Input; readonly file: FileToCheck | null };

/** Takes the file of the verification page off the raw request, into memory and nowhere else. */
export async function receiveFileToCheck(request: IncomingMessage): Promise<Received | null> {
  if (!isMultipart(request, LARGEST_FILE_TO_CHECK) || !ADDRESS.test(request.url ?? '')) return null;
  const files: FileToCheck[] = [];
  const form = await readMultipart(request, async (_field, bytes) => {
    files.push(await collect(bytes));
    return { id: 'received' };
  });
  return { form, file: files[0] ?? null };
}

async function collect(stream: Readable): Promise<FileToCheck> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A stream of busboy gives buffers.
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // The rest flows away unread.
    if (length <= LARGEST_FILE_TO_CHECK) chunks.push(chunk);
  }
  if (length > LARGEST_FILE_TO_CHECK) return { kind: 'too-big' };
  return { kind: 'file', bytes: new Uint8Array(Buffer.concat(chunks)) };
}

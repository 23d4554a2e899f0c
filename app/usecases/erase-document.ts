import type { Ports } from './ports.ts';

/** Erases a document's bytes and all that is known of it. */
export async function eraseDocument(
  { files, blobs }: Pick<Ports, 'files' | 'blobs'>,
  id: string,
): Promise<void> {
  await files.remove(id);
  await blobs.remove(id);
}

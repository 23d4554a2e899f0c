import { join } from './bytes.ts';
import type { Bytes } from './model.ts';

/** Unpacks zlib data; `null` when it is none, or more than `most` bytes: then it is left at once, not at its end. */
export async function inflate(packed: Bytes, most: number): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length <= most) continue;
      await reader.cancel();
      return null;
    }
  } catch {
    // The stream says that it is no zlib data by an error of a type that differs from browser to browser.
    return null;
  }
  return join(parts);
}

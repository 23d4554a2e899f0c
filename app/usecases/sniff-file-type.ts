import type { FileType } from '#forms/engine/model.ts';

/** How files of each type begin: ISO 32000-1 §7.5.2, ISO/IEC 10918-1 annex B, ISO/IEC 15948 §5.2. */
const SIGNATURES: readonly { readonly type: FileType; readonly bytes: readonly number[] }[] = [
  { type: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What a document is by its first bytes, whatever its name says; `null` when it is nothing we take. */
export function sniffFileType(start: Uint8Array): FileType | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  return found?.type ?? null;
}

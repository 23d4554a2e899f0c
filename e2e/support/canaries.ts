import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Ways in which programs store text. */
const encodings = ['utf8', 'utf16le', 'latin1'] as const;

/** The files below a folder (tables, write-ahead log, documents, logs) in which one of the words can be read. */
export function canaryFilesIn(folder: string, words: readonly string[]): readonly string[] {
  const marks = words.flatMap((word) => [
    ...encodings.map((encoding) => Buffer.from(word, encoding)),
    Buffer.from(Buffer.from(word).toString('hex')),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return marks.some((mark) => bytes.includes(mark));
    });
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const handbook = join(import.meta.dirname, '../../docs/adding-a-service.md');

/** A line with nothing but a file's name, then the file as a block. */
const block = /^`([\w./-]+)`\n\n```(?:yaml|json)\n([\s\S]*?)^```$/gm;

/**
 * Saves each file of the handbook for form authors as it tells them to.
 *
 * @returns the names of the files
 */
export function followHandbook(folder: string): readonly string[] {
  const text = readFileSync(handbook, 'utf8');
  return Array.from(text.matchAll(block), ([, name = '', content = '']) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  });
}

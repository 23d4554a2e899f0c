import { readFileSync, statSync } from 'node:fs';
import type { FileFinding } from './engine/describe-finding.ts';

/** The largest service we ship has 30 kB; one of a megabyte is a mistake, and would hold up the start for seconds. */
const MOST_BYTES = 1_000_000;

export type TextFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly finding: FileFinding };

/** Reads a file that an authority wrote. What the file system or the coding has against it becomes a finding. */
export function readTextFile(file: string): TextFile {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) return refused(file, 'too-big', { most: '1 MB' });
    return { ok: true, text: decode(readFileSync(file)) };
  } catch (error) {
    if (error instanceof TypeError) return refused(file, 'not-utf-8', {});
    if (error instanceof Error && 'code' in error) {
      return refused(file, 'unreadable', { reason: String(error.code) });
    }
    throw error;
  }
}

/** Without the byte order mark that some editors put in front. Throws a `TypeError` for what is not UTF-8. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function refused(file: string, code: string, params: FileFinding['params']): TextFile {
  return { ok: false, finding: { file, code, params, line: 1, column: 1 } };
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The verifier in a single file, as it is offered for download. */
export type VerifierProgram = { readonly href: string; readonly sha256: string };

/** What the build has made; `null` where there is no build, as in development. */
export async function openVerifierProgram(file: string): Promise<VerifierProgram | null> {
  try {
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return { href: '/verifier.html', sha256 };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

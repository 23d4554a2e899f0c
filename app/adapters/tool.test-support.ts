import { spawnSync } from 'node:child_process';

/** Debian packages that hold the tools; the tests fail without them, because they are the proof. */
const PACKAGES: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdfsig: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  mutool: 'mupdf-tools',
  certutil: 'libnss3-tools',
  xmllint: 'libxml2-utils',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
  'softhsm2-util': 'softhsm2',
};

export type ToolResult = { readonly status: number; readonly output: string; readonly bytes: Buffer };

/** Runs a program from outside the project over a file and returns what it says on both outputs. */
export function runTool(name: string, args: readonly string[]): ToolResult {
  const result = spawnSync(name, args, { maxBuffer: 256 * 1024 * 1024 });
  if (result.error !== undefined) {
    const hint = `apt-get install ${PACKAGES[name] ?? name}`;
    throw new Error(`These tests need the program "${name}" and could not run it. Install it: ${hint}`, {
      cause: result.error,
    });
  }
  const output = Buffer.concat([result.stdout, result.stderr]).toString('utf8');
  return { status: result.status ?? -1, output, bytes: result.stdout };
}

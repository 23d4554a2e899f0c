import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Receipts from './receipts.ts';

const FOLDER = 'build/bench';

/**
 * What measures receipts, built as the portal is: what runs TypeScript in development writes a call that keeps its name
 * behind every function, and a receipt would seem to cost a quarter more than it does.
 */
export async function builtReceipts(): Promise<typeof Receipts> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'scripts/bench/receipts.ts', outDir: FOLDER, emptyOutDir: true, target: 'node20' },
  });
  // It exports what its source does.
  return (await import(pathToFileURL(resolve(FOLDER, 'receipts.js')).href)) as typeof Receipts;
}

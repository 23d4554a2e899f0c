import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Fonts and pictures are compressed already; below a packet's size nothing is gained. */
const compressible = ['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'];
const leastBytes = 1_000;

/** Writes `.br` and `.gz` beside each static file of the build, so that serving costs no compression. */
for (const entry of readdirSync('build/client', { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && compressible.includes(extname(entry.name)))
    compress(join(entry.parentPath, entry.name));
}

/** @param {string} file */
function compress(file) {
  const raw = readFileSync(file);
  if (raw.length < leastBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  writeFileSync(`${file}.br`, brotliCompressSync(raw, { params }));
  writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
}

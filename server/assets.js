import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** @typedef {{ readonly type: string, readonly etag: string, readonly caching: string, readonly forms: Forms }} Asset */
/** @typedef {{ readonly raw: Buffer, readonly br: Buffer | null, readonly gzip: Buffer | null }} Forms */

/**
 * Static files, all in memory with their compressed forms: no path of a request ever reaches the file system.
 *
 * @param {string} folder
 * @returns {import('./model.ts').Assets}
 */
export function openAssets(folder) {
  const assets = readAll(folder);
  return (request, response) => {
    const asset = assets.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.setHeader('Cache-Control', asset.caching);
    response.setHeader('ETag', asset.etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === asset.etag) response.writeHead(304).end();
    else send(request, response, asset);
    return true;
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Asset} asset
 */
function send(request, response, { type, forms }) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = /** @type {const} */ (['br', 'gzip']).find(
    (name) => forms[name] !== null && accepted.includes(name),
  );
  const body = (encoding && forms[encoding]) ?? forms.raw;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {string} folder
 * @returns {ReadonlyMap<string, Asset>}
 */
function readAll(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['.br', '.gz'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, readOne(folder, file)]),
  );
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {Asset}
 */
function readOne(folder, file) {
  const raw = readFileSync(file);
  const isNamedByContent = relative(folder, file).startsWith(`assets${sep}`);
  return {
    type: types[extname(file)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    caching: isNamedByContent ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    forms: { raw, br: readIfThere(`${file}.br`), gzip: readIfThere(`${file}.gz`) },
  };
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

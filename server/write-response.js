import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes what the framework answers. Pages are whole in memory already and leave in one write, which costs less than
 * a stream; documents are streamed.
 *
 * @param {Response} from
 * @param {import('node:http').ServerResponse} to
 */
export async function writeResponse(from, to) {
  to.statusCode = from.status;
  for (const [name, value] of from.headers) {
    // What an answer says of itself stands in place of what holds for all; only cookies add up.
    if (name === 'set-cookie') to.appendHeader(name, value);
    else to.setHeader(name, value);
  }
  if (!to.hasHeader('cache-control')) to.setHeader('Cache-Control', 'no-store');
  if (from.body === null) {
    to.end();
    return;
  }
  if (isPage(from)) {
    const bytes = Buffer.from(await from.arrayBuffer());
    to.setHeader('Content-Length', bytes.length);
    to.end(bytes);
    return;
  }
  // One class, two type libraries: the browser's and Node's.
  const body = /** @type {import('node:stream/web').ReadableStream} */ (from.body);
  await pipeline(Readable.fromWeb(body), to).catch(ignoreHangUp);
}

/** @param {Response} response */
function isPage(response) {
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('text/') || type.startsWith('application/json');
}

/**
 * People close the window during a download; the line is gone and nobody is left to tell.
 *
 * @param {unknown} error
 */
function ignoreHangUp(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  throw error;
}

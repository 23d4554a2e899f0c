/** Forms without documents are small: the longest one of ours needs a tenth of this. Bytes. */
const mostBytes = 1024 * 1024;

/** Milliseconds for the whole body. Uploads are read elsewhere and have no such limit. */
const longest = 12_000;

/**
 * Reads the body of a form. It is refused before a byte of it is read when it says that it is too big, while it
 * arrives when it does not say so, and when it comes drop by drop.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Buffer | null | import('./model.ts').Refusal>} `null`: there is none, or it was read before.
 */
export function readBody(request) {
  if (request.method === 'GET' || request.method === 'HEAD' || request.readableDidRead)
    return Promise.resolve(null);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve({ status: 413 });
  return collect(request);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Buffer | import('./model.ts').Refusal>}
 */
function collect(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let bytes = 0;
  return new Promise((resolve) => {
    /** @param {Buffer | import('./model.ts').Refusal} result */
    const finish = (result) => {
      clearTimeout(timer);
      request.off('data', add);
      resolve(result);
    };
    /** @param {Buffer} chunk */
    const add = (chunk) => {
      bytes += chunk.length;
      if (bytes > mostBytes) finish({ status: 413 });
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => finish({ status: 408 }), longest);
    request.on('data', add);
    request.once('end', () => finish(Buffer.concat(chunks, bytes)));
    // Whoever hung up does not read the answer.
    request.once('error', () => finish({ status: 400 }));
  });
}

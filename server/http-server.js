import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { readBody } from './read-body.js';
import { securityHeaders } from './security-headers.js';
import { toRequest } from './to-request.js';
import { writeResponse } from './write-response.js';

/** Milliseconds. Node's own values leave a hundred slow lines open for minutes. */
const limits = {
  headersTimeout: 8_000,
  // Bodies have limits of their own: forms in `readBody`, uploads where they are stored.
  requestTimeout: 0,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};

/** Milliseconds without a single byte, for lines that nothing else ends. */
const silence = 60_000;

/**
 * @typedef {object} Parts
 * @property {import('./model.ts').Door} door
 * @property {import('./model.ts').Framework} framework
 * @property {import('./model.ts').Assets} assets
 * @property {ReturnType<typeof import('./problem-page.js').openProblemPages>} problem
 * @property {(error: unknown) => void} report
 */

/**
 * @typedef {{
 *   readonly request: import('node:http').IncomingMessage,
 *   readonly response: import('node:http').ServerResponse,
 * }} Exchange
 */

/**
 * The HTTP server in front of the framework: limits, headers, static files, then one page per request.
 *
 * @param {Parts} parts
 */
export function createHttpServer(parts) {
  const server = createServer(limits, (request, response) => {
    // A line that breaks while nobody reads it must not end the process.
    request.on('error', ignore);
    response.on('error', ignore);
    answer(parts, { request, response }).catch((error) => fail(parts, { request, response }, error));
  });
  server.setTimeout(silence);
  return server;
}

function ignore() {
  return undefined;
}

/**
 * @param {Parts} parts
 * @param {Exchange} exchange
 */
async function answer(parts, { request, response }) {
  const nonce = randomBytes(16).toString('base64');
  for (const [name, value] of securityHeaders(nonce)) response.setHeader(name, value);
  if (await parts.assets(request, response)) return;
  if (await parts.door.handleBefore?.(request, response)) return;
  const body = await readBody(request);
  if (isRefusal(body)) {
    refuse(parts, { request, response }, body.status);
    return;
  }
  const asked = toRequest(request, parts.door.origin, body);
  if (asked === null) {
    refuse(parts, { request, response }, 400);
    return;
  }
  const given = await parts.framework(asked, parts.door.loadContext(request, nonce));
  if (isLastResort(given)) refuse(parts, { request, response }, given.status);
  else await writeResponse(given, response);
}

/**
 * A fault behind an address that is no page, such as a document: the framework knows but a line of plain text for it.
 *
 * @param {Response} given
 */
function isLastResort({ status, headers }) {
  return status === 500 && headers.get('content-type')?.startsWith('text/plain') === true;
}

/**
 * @param {Buffer | null | import('./model.ts').Refusal} body
 * @returns {body is import('./model.ts').Refusal}
 */
function isRefusal(body) {
  return body !== null && 'status' in body;
}

/**
 * Answers and ends the line. What is still arriving flows away unread for a moment: cut at once, it would take the
 * answer with it.
 *
 * @param {Parts} parts
 * @param {Exchange} exchange
 * @param {number} status
 */
function refuse(parts, { request, response }, status) {
  response.setHeader('Connection', 'close');
  parts.problem(response, status, request.url ?? '');
  request.resume();
  setTimeout(() => request.destroy(), 2_000).unref();
}

/**
 * @param {Parts} parts
 * @param {Exchange} exchange
 * @param {unknown} error
 */
function fail(parts, { request, response }, error) {
  parts.report(error);
  if (response.headersSent) response.destroy();
  else refuse(parts, { request, response }, 500);
}

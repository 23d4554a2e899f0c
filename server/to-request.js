/**
 * The request as the framework wants it. Its address is the configured origin, never the `Host` somebody sends.
 *
 * Left out: `Origin`, which pages without referrer send as `null` and which the framework then takes for an attack
 * (our own check has looked at the raw request), and `X-Forwarded-Host`, which anybody can set.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} origin
 * @param {Buffer | null} body
 * @returns {Request | null} `null`: the address is none.
 */
export function toRequest(request, origin, body) {
  const path = request.url ?? '';
  if (!path.startsWith('/') || !URL.canParse(origin + path)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (!leftOut.includes(name) && typeof value === 'string') headers.set(name, value);
  }
  const method = request.method ?? 'GET';
  return new Request(
    origin + path,
    body === null ? { method, headers } : { method, headers, body: toView(body) },
  );
}

const leftOut = ['origin', 'x-forwarded-host', 'connection', 'transfer-encoding', 'upgrade', 'keep-alive'];

/** @param {Buffer} body */
function toView(body) {
  return new Uint8Array(body);
}

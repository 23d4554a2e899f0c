import { ProofError } from './proof-error.ts';

export type Question = {
  readonly url: string;
  /** Sent by POST; without it the address is only read. */
  readonly body?: Uint8Array;
  readonly mediaType?: string;
  /** When to give up. */
  readonly signal: AbortSignal;
};

/** Asks a service for bytes; throws `ProofError` when it does not answer. */
export type FetchBytes = (question: Question) => Promise<Uint8Array>;

/** Long lists of revoked certificates have a few hundred kilobytes; what is longer would burden every receipt. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Over HTTP, without following anybody elsewhere. A user and password in the address go into a header (RFC 7617). */
export const fetchBytes: FetchBytes = async ({ url, body, mediaType, signal }) => {
  try {
    const { address, headers } = withoutCredentials(url);
    if (mediaType !== undefined) headers.set('Content-Type', mediaType);
    const sent = body === undefined ? {} : { method: 'POST', body: Buffer.from(body) };
    const response = await fetch(address, { ...sent, headers, signal, redirect: 'error' });
    if (!response.ok || response.body === null) throw new TypeError(`Status ${String(response.status)}`);
    return await readAll(response.body);
  } catch (cause) {
    throw new ProofError('unreachable', { cause });
  }
};

function withoutCredentials(url: string): { readonly address: URL; readonly headers: Headers } {
  const address = new URL(url);
  const headers = new Headers();
  if (address.username !== '') {
    const pair = [address.username, address.password].map(decodeURIComponent).join(':');
    headers.set('Authorization', `Basic ${Buffer.from(pair).toString('base64')}`);
  }
  address.username = '';
  address.password = '';
  return { address, headers };
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MOST_BYTES) throw new RangeError('The answer is too long.');
    parts.push(next.value);
  }
  return Buffer.concat(parts);
}

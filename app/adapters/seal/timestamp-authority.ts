import { createHash, randomBytes } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import type { FetchBytes } from './fetch-bytes.ts';
import { ProofError } from './proof-error.ts';
import { timestampRequest, tokenIn } from './timestamp-exchange.ts';
import { checkTimestamp } from './timestamp-token.ts';

/** A service that says when something was there (RFC 3161). */
export type TimestampAuthority = {
  /** The checked token over a SHA-256; throws `ProofError`. */
  readonly stamp: (sha256: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>;
};

type Given = {
  readonly url: string;
  readonly roots: readonly X509Certificate[];
  /** Certificates in between that a token may leave out. */
  readonly known: readonly X509Certificate[];
  readonly fetchBytes: FetchBytes;
  readonly now: () => Date;
};

export function openTimestampAuthority({ url, fetchBytes, now, ...trust }: Given): TimestampAuthority {
  return {
    stamp: async (sha256, signal) => {
      // The highest bit is cleared, so that the number is positive, and the next set, so that it keeps its length.
      const nonce = randomBytes(8);
      nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
      const body = timestampRequest(sha256, nonce);
      const response = await fetchBytes({ url, body, mediaType: 'application/timestamp-query', signal });
      return checked(() => {
        const token = tokenIn(response);
        checkTimestamp(token, { sha256, nonce, ...trust, now: now() });
        return token;
      });
    },
  };
}

/** Bytes that cannot even be read are no time stamp either; they must not stop who waits. */
function checked(check: () => Uint8Array): Uint8Array {
  try {
    return check();
  } catch (error) {
    throw error instanceof ProofError ? error : new ProofError('timestamp-unreadable', { cause: error });
  }
}

type Inline = {
  readonly authority: TimestampAuthority;
  readonly deadline: () => AbortSignal;
  readonly now: () => Date;
  /** The longest token that still fits. */
  readonly mostBytes: number;
};

const PAUSE_MILLISECONDS = 60_000;

/**
 * Stamps while somebody waits: what does not come before the deadline, or is not right, is left to the worker. After a
 * failure nobody waits for a minute, so a dead service costs one person a moment and not everybody.
 */
export function stampInline({ authority, deadline, now, mostBytes }: Inline) {
  let pausedUntil = 0;
  return async (bytes: Uint8Array): Promise<Uint8Array | null> => {
    if (now().getTime() < pausedUntil) return null;
    try {
      const token = await authority.stamp(createHash('sha256').update(bytes).digest(), deadline());
      return token.length <= mostBytes ? token : null;
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      pausedUntil = now().getTime() + PAUSE_MILLISECONDS;
      return null;
    }
  };
}

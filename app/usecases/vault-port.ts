import type { Key } from './stores.ts';

/**
 * Keys and seals. A *code* is the person's secret. Every blob names its algorithm and key id in its header, and
 * `about` (what the blob belongs to, e.g. `draft:<id>`) is authenticated, so blobs cannot change places.
 */
export type Vault = {
  /** What is stored to find a draft or case by its code: an HMAC, never the code. */
  readonly lookup: (code: string) => string;
  /** All that may be stored for a code, `lookup` first: older keys of the server have hidden it otherwise. */
  readonly lookups: (code: string) => readonly string[];
  readonly newKey: () => Key;
  readonly seal: (key: Key, plain: Uint8Array, about: string) => Uint8Array;
  readonly open: (key: Key, sealed: Uint8Array, about: string) => Uint8Array;
  /** A key for one draft and the case it becomes, durable outside the database; once it is erased, neither opens. */
  readonly newErasureKey: () => Promise<{ readonly slot: number; readonly key: Key }>;
  /** `null` once it was erased. */
  readonly erasureKey: (slot: number) => Promise<Key | null>;
  /** Overwrites erasure keys, for good when it resolves. Doing it twice does no harm. */
  readonly erase: (slots: readonly number[]) => Promise<void>;
  /** Wraps a key under the erasure key, the code and a secret of the server: a stolen dump opens nothing. */
  readonly wrapForCode: (key: Key, under: Erasable & { readonly code: string }, about: string) => Uint8Array;
  readonly unwrapWithCode: (
    wrapped: Uint8Array,
    under: Erasable & { readonly code: string },
    about: string,
  ) => Key;
  /** RSA-OAEP-256 for the agency's public key (SPKI, PEM), under the erasure key. */
  readonly wrapForAgency: (
    key: Key,
    under: Erasable & { readonly publicKey: string },
    about: string,
  ) => Uint8Array;
  /** Rejects with the code `agency-key-missing-<id>` where this process does not hold the key it was wrapped for. */
  readonly unwrapAtAgency: (
    wrapped: Uint8Array,
    under: Erasable & { readonly agency: string },
    about: string,
  ) => Promise<Key>;
  /** A secret that whoever has the key has as well; it tells nothing of the key. */
  readonly secretOf: (key: Key, about: string) => string;
  readonly wrapUnderKey: (key: Key, under: Key, about: string) => Uint8Array;
  readonly unwrapUnderKey: (wrapped: Uint8Array, under: Key, about: string) => Key;
  /** Who has the public key can seal with it, and open nothing. */
  readonly newKeyPair: () => { readonly publicKey: Uint8Array; readonly privateKey: Key };
  readonly sealForPublicKey: (publicKey: Uint8Array, plain: Uint8Array, about: string) => Uint8Array;
  readonly openWithPrivateKey: (privateKey: Key, sealed: Uint8Array, about: string) => Uint8Array;
  /** Seals what the server itself has to open without anybody's code or key; never an answer. */
  readonly sealAtServer: (plain: Uint8Array, about: string) => Uint8Array;
  readonly openAtServer: (sealed: Uint8Array, about: string) => Uint8Array;
  /** Seals what the worker alone has to open, and nobody once the erasure key is gone. */
  readonly sealForWorker: (plain: Uint8Array, under: Erasable, about: string) => Promise<Uint8Array>;
  /** From before there were keys of the worker: what `sealAtServer` has sealed opens too. */
  readonly openAtWorker: (sealed: Uint8Array, under: Erasable, about: string) => Uint8Array;
  /** How all begins that is sealed for the worker's key in force. */
  readonly startForWorker: () => Promise<Uint8Array>;
  /** HMAC (base64url) with a key of the server, for tokens in forms. */
  readonly mac: (text: string) => string;
  /** 24 bits of an HMAC with a key of its own: so few that a word cannot be told for sure from what is stored of it. */
  readonly searchTerm: (text: string) => number;
  /** All that may be stored for a word: one for each key of the server, `searchTerm` first. */
  readonly searchTerms: (text: string) => readonly number[];
};

/** `erasure`: `null` for what is from before there were erasure keys. */
type Erasable = { readonly erasure: Key | null };

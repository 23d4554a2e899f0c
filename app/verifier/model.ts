/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A file, wherever it lies: in a browser, on a disk, in memory. Only what is asked for is read. */
export type Source = {
  readonly size: number;
  /** The bytes from `start` up to, not including, `end`; both lie inside. */
  readonly read: (start: number, end: number) => Promise<Bytes>;
};

/** A certificate of the public list of seals; only its bytes count, the rest is for people. */
export type ListedCertificate = {
  readonly name: string;
  readonly agency: string;
  /** DER in base64. */
  readonly certificate: string;
};

/** A seal, and since when it does not count any more (ISO 8601). */
export type ListedSeal = ListedCertificate & { readonly revoked?: string };

/** Whom to believe: as portals publish it at `/api/v1/seals.json`. */
export type SealList = {
  readonly seals: readonly ListedSeal[];
  /** Who may vouch for a time: authorities for time-stamps, or those above them. */
  readonly timestampAuthorities: readonly ListedCertificate[];
};

/** The levels of ETSI EN 319 142-1: sealed; with a time; with what proves the certificates; kept for the long term. */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** What a portal says of a file by its SHA-256. `level`: of a later state that the portal itself has made. */
export type Known =
  | { readonly known: true; readonly sealedAt: string; readonly level: Level | null }
  | { readonly known: false };

/** Asks a portal for a SHA-256 in hexadecimal digits. `null`: it gave no answer. */
export type AskPortal = (sha256: string) => Promise<Known | null>;

/** What a file proves. */
export type Outcome = 'unchanged' | 'changed' | 'unknown' | 'foreign';

/** Each reason leads to one outcome and has one sentence. */
export const OUTCOMES = {
  sealed: 'unchanged',
  'updated-by-us': 'unchanged',
  'updates-proved': 'unchanged',
  appended: 'changed',
  'content-changed': 'changed',
  'envelope-padding': 'changed',
  truncated: 'changed',
  'timestamp-wrong': 'changed',
  'document-timestamp-wrong': 'changed',
  'proofs-wrong': 'changed',
  'update-not-checked': 'unknown',
  'not-known-to-portal': 'unknown',
  'certificate-not-in-force': 'unknown',
  'certificate-revoked': 'unknown',
  'log-proof-wrong': 'unknown',
  empty: 'foreign',
  'too-large': 'foreign',
  'not-a-pdf': 'foreign',
  'no-seal': 'foreign',
  'several-seals': 'foreign',
  'seal-spelling': 'foreign',
  'byte-range': 'foreign',
  'end-of-file': 'foreign',
  'envelope-unreadable': 'foreign',
  'several-signers': 'foreign',
  'algorithm-not-allowed': 'foreign',
  attributes: 'foreign',
  'certificate-mismatch': 'foreign',
  'signature-wrong': 'foreign',
  'certificate-not-listed': 'foreign',
} as const satisfies Readonly<Record<string, Outcome>>;

export type Reason = keyof typeof OUTCOMES;

/** Who sealed, and when, as far as that is proved. */
export type SealFacts = {
  readonly agency: string;
  readonly name: string;
  /** As the file says it; the seal covers it (ISO 8601). */
  readonly claimedAt: string;
  /** As an authority for time-stamps vouches for it. `null`: none that is trusted. */
  readonly stampedAt: string | null;
  /** As the portal has it in its books. */
  readonly bookedAt: string | null;
  readonly level: Level;
};

/** A file that lies inside the sealed document. */
export type EmbeddedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Bytes;
  readonly sha256: string;
};

/** The document as it was sealed first: the bytes from 0 up to `size`. */
export type Original = { readonly size: number; readonly sha256: string; readonly bytes: Bytes };

/** What a file itself proves of the log of its portal: that it knew of the data before they were sealed. */
export type InLog = {
  /** Host and path. */
  readonly log: string;
  readonly entry: number;
  /** ISO 8601, by the clock of the portal's database. */
  readonly loggedAt: string;
};

/** What was added behind the seal at one time, spelled as ours is and without a fault. */
export type Addition = {
  /** Proofs that certificates were in force. */
  readonly hasProofs: boolean;
  readonly stamp: StampFacts | null;
};

/** A time-stamp over the whole file as it was then. `null`: of an authority that is not on the list. */
export type StampFacts = {
  readonly vouched: { readonly at: string; readonly authority: string } | null;
};

export type Verdict = {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly size: number;
  readonly portal: 'known' | 'unknown' | 'not-asked' | 'no-answer';
  /** From here on only what the seal proves; `null` and nothing when it proves nothing. */
  readonly seal: SealFacts | null;
  /** `null`: without a proof, as older files are, or with one that does not hold. */
  readonly log: InLog | null;
  readonly original: Original | null;
  /** The oldest first; none where anything else was added, too. */
  readonly additions: readonly Addition[];
  readonly embedded: readonly EmbeddedFile[];
};

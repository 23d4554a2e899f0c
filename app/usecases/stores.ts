/** 256 random bits. Opaque on purpose: only the vault looks inside. */
export type Key = { readonly bytes: Uint8Array };

/** A handle of a running transaction; only stores know what is behind it. */
export type Transaction = {
  readonly transaction: unknown;
  /** Runs `then` when everything is kept; not at all if nothing is. */
  readonly whenKept: (then: () => void) => void;
};
export type RunTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

export type DraftRow = {
  readonly id: string;
  readonly lookup: string;
  readonly service: string;
  readonly serviceVersion: string;
  readonly language: string;
  readonly wrappedKey: Uint8Array;
  /** Of its erasure key, which goes on to the case; `null` for a draft from before there were any. */
  readonly erasureSlot: number | null;
  /** The case that it corrects; `null` for a draft of something new. */
  readonly reference: string | null;
  readonly sealedAnswers: Uint8Array;
  /** Grows by one with each change. */
  readonly version: number;
  readonly expiresAt: string;
};

export type Drafts = {
  /** Versions of forms that somebody can still go on with. */
  readonly versions: (
    now: string,
  ) => Promise<readonly { readonly service: string; readonly version: string }[]>;
  /** One that is there already under the same lookup stays. */
  readonly add: (draft: DraftRow) => Promise<void>;
  readonly findByLookup: (lookup: string) => Promise<DraftRow | null>;
  /** False when somebody else changed it since `version` was read. */
  readonly save: (change: {
    readonly id: string;
    readonly version: number;
    readonly serviceVersion: string;
    readonly sealedAnswers: Uint8Array;
    readonly expiresAt: string;
  }) => Promise<boolean>;
  /** Lets it live on as it is. False when it is gone. */
  readonly prolong: (draft: Pick<DraftRow, 'id' | 'expiresAt'>) => Promise<boolean>;
  /** False when it is gone or has changed since `version` was read. */
  readonly remove: (
    tx: Transaction,
    draft: { readonly id: string; readonly version: number },
  ) => Promise<boolean>;
  /** The drafts whose time is over, `limit` at most; they are gone when `tx` ends. */
  readonly removeExpired: (
    tx: Transaction,
    wish: { readonly now: string; readonly limit: number },
  ) => Promise<readonly Pick<DraftRow, 'id' | 'erasureSlot'>[]>;
};

/** A handed-in document; name, type and hash stand in the sealed answers only. */
export type FileRow = {
  readonly id: string;
  readonly draftId: string | null;
  readonly reference: string | null;
  /** The request for an opinion that it came back with, under whose key it lies. */
  readonly opinion?: string | null;
  /** Under the draft key first, under the case key from submission on. */
  readonly wrappedKey: Uint8Array;
  /** Bytes of the plain document; `null` while it is still arriving. */
  readonly size: number | null;
  readonly createdAt: string;
};

export type Files = {
  readonly add: (file: FileRow) => Promise<void>;
  readonly find: (id: string) => Promise<FileRow | null>;
  readonly complete: (id: string, size: number, tx?: Transaction) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly ofDraft: (draftId: string) => Promise<readonly FileRow[]>;
  readonly ofSubmission: (reference: string) => Promise<readonly FileRow[]>;
  /** Moves the draft's documents to the submission with keys wrapped anew. */
  readonly handOver: (
    tx: Transaction,
    files: readonly { readonly id: string; readonly reference: string; readonly wrappedKey: Uint8Array }[],
  ) => Promise<void>;
  /** Ids of documents that belong to nothing any more. */
  readonly removeOrphans: (before: string) => Promise<readonly string[]>;
  /** Ids of documents begun before that moment which have never been handed in. */
  readonly removeUnfinished: (before: string) => Promise<readonly string[]>;
};

/** Bytes as they arrive, or as they are there. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Sealed bytes of documents: appended frame by frame, so a cut line resumes at the last whole frame. */
export type Blobs = {
  readonly create: (id: string) => Promise<void>;
  /** Appends what arrives and returns the plain length now stored, durable (fsync) when it resolves. */
  readonly append: (
    blob: { readonly id: string; readonly key: Key; readonly offset: number },
    bytes: Chunks,
  ) => Promise<number>;
  /** The plain length stored so far. */
  readonly length: (id: string) => Promise<number>;
  readonly read: (id: string, key: Key) => AsyncIterable<Uint8Array>;
  /** Reads the document once: its length, SHA-256 (hex) and a look at its first and last bytes. */
  readonly inspect: (id: string, key: Key) => Promise<Inspection>;
  readonly remove: (id: string) => Promise<void>;
};

/** `start` and `end` hold up to 8 KiB each. */
export type Inspection = {
  readonly size: number;
  readonly sha256: string;
  readonly start: Uint8Array;
  readonly end: Uint8Array;
};

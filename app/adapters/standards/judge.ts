import type { PayloadStandard } from '#forms/payload/model.ts';

/** Judges a file by one schema or set of rules; throws `Breach` where it breaks one. */
export type Judge = (bytes: Uint8Array) => void;

/** Judges a file by all that its standard names; rejects with the first `Breach`. */
export type Judging = (standard: PayloadStandard, bytes: Uint8Array) => Promise<void>;

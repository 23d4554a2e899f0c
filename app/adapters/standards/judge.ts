/** Judges a file by one schema or set of rules; throws `Breach` where it breaks one. */
export type Judge = (bytes: Uint8Array) => void;

import { deflateSync } from 'node:zlib';

/** Twice as fast as zlib's own choice, for a tenth more bytes. */
const LEVEL = 3;

/** The bytes of a stream for the filter FlateDecode. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });

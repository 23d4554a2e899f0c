import type { KeyObject } from 'node:crypto';

/** What a reader found in a file, before it is known what belongs together; certificates are DER. */
export type FoundInFile = { readonly privateKey: KeyObject; readonly certificates: readonly Uint8Array[] };

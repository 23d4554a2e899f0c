import type { Dictionary } from './dictionary.ts';
import type { HashState } from './hash-state.ts';

/**
 * All that has to be known of a file to add to it: no page, no answer, no embedded data. It is JSON, and is kept sealed
 * beside each state of a receipt.
 */
export type Revision = {
  readonly hash: HashState;
  /** Where the last cross-reference stream lies, and the first number that is free. */
  readonly xrefAt: number;
  readonly size: number;
  readonly id: string;
  readonly info: string;
  readonly catalog: OpenObject;
  /** The first page, where the fields of time stamps stand. */
  readonly page: OpenObject;
  readonly signatures: readonly SignatureOnFile[];
  readonly store: SecurityStore | null;
};

export type OpenObject = { readonly number: number; readonly entries: Dictionary };

/** The seal, then the time stamps over the document. */
export type SignatureOnFile = {
  /** DER in base64, without the zeros behind it. */
  readonly envelope: string;
  /** SHA-1 of all of /Contents, upper-case hex: how the security store names a signature (ISO 32000-2, 12.8.4.4). */
  readonly name: string;
};

/** What stands in the document security store: object numbers, by the SHA-256 of the DER. */
export type SecurityStore = {
  readonly number: number;
  readonly certificates: Numbers;
  readonly ocsps: Numbers;
  readonly crls: Numbers;
  /** What belongs to which signature, by its name. */
  readonly perSignature: Readonly<Record<string, Proof>>;
};

export type Numbers = Readonly<Record<string, number>>;

export type Proof = {
  readonly certificates: readonly number[];
  readonly ocsps: readonly number[];
  readonly crls: readonly number[];
};

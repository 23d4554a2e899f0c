/** What a receipt needs of a seal; any signer, in a file, in a token or far away, can have this shape. */
export type Seal = {
  readonly holder: string;
  readonly isDevelopment: boolean;
  /** The most bytes an envelope can have. */
  readonly envelopeBytes: number;
  /** The detached CMS signature over the parts, one after the other. */
  readonly envelope: (signed: readonly Uint8Array[]) => Promise<Uint8Array>;
};

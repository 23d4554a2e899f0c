/**
 * What the portal publishes for everybody who checks its receipts, at `/api/v1/seals.json`. It only grows: a seal that
 * was replaced stays, so that what it sealed can be checked for ever.
 */
export type SealList = {
  readonly version: 1;
  /** The seals that receipts were and are sealed with, the oldest first. */
  readonly seals: readonly ListedSeal[];
  /** The roots that certificates of time stamps lead up to; empty where none are asked for. */
  readonly timestampAuthorities: readonly ListedCertificate[];
};

export type ListedCertificate = {
  /** Whom the certificate names: its common name, and its organisation. */
  readonly name: string;
  readonly agency: string;
  /** DER, in base64. */
  readonly certificate: string;
  /** Of the DER, in lower-case hex. */
  readonly sha256: string;
  /** As the certificate says: ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
};

/** `revoked`: from this moment on (ISO 8601, UTC) nothing may be sealed with it; what was sealed before stays good. */
export type ListedSeal = ListedCertificate & { readonly revoked?: string };

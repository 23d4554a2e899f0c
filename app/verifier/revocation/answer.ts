import type { Certificate } from '../certificate.ts';

/** Whom is asked about: a certificate, and who issued it. */
export type Asked = { readonly certificate: Certificate; readonly issuer: Certificate };

/** What an answer about revocation says of a certificate; times in milliseconds. */
export type Answer =
  | { readonly kind: 'good'; readonly until: number }
  | { readonly kind: 'revoked'; readonly at: number }
  /** It is about the certificate, but cannot be relied on here: e.g. signed in a way that browsers do not know. */
  | { readonly kind: 'unprovable' };

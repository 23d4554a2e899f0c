const MESSAGES = {
  missing: 'The file with the seal does not exist or cannot be read. Check SEAL_FILE and its permissions.',
  unreadable: 'The file with the seal is neither PEM nor PKCS#12 as OpenSSL 3 writes it.',
  'wrong-passphrase': 'The passphrase of the seal is missing or does not fit.',
  'no-key': 'The file with the seal contains no private key.',
  'no-certificate': 'The file with the seal contains no certificate for its private key.',
  'unsupported-key': 'The key of the seal must be ECDSA P-256 or P-384, or RSA with at least 3072 bits.',
  'not-in-force': 'The certificate of the seal has expired or is not yet in force.',
  'no-token-program': 'The key of the seal lies in a token, but pkcs11-tool is missing. Install OpenSC.',
  'token-silent':
    'The token did not sign. Check that it is there, the SEAL_PKCS11 settings, and the PIN in SEAL_PASSPHRASE.',
  'no-roots': 'SEAL_ROOTS_FILE names no file with a root certificate (PEM).',
  'self-check-failed': 'The seal could not verify its own signature.',
} as const;

export type SealErrorCode = keyof typeof MESSAGES;

/** Why a seal cannot be used; the message says what to do and carries nothing of the key. */
export class SealError extends Error {
  readonly code: SealErrorCode;

  constructor(code: SealErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'SealError';
    this.code = code;
  }
}

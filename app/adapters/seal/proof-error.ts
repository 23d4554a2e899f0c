const MESSAGES = {
  unreachable: 'A service for time stamps or revocation did not answer, or not in time.',
  'timestamp-refused': 'The time-stamping service refused the request.',
  'timestamp-unreadable': 'The answer of the time-stamping service is no time stamp.',
  'timestamp-imprint': 'The time stamp is over something else.',
  'timestamp-nonce': 'The time stamp belongs to another request.',
  'timestamp-time': 'The time stamp is far from our own clock. Check the clock of this machine.',
  'timestamp-signer': 'The certificate of the time stamp is not one for time stamps.',
  'timestamp-signature': 'The signature of the time stamp does not fit.',
  untrusted: 'A certificate leads up to none of the roots. Check SEAL_ROOTS_FILE.',
  'certificate-revoked': 'A certificate was revoked.',
  'revocation-stale': 'The answer about revocation is not up to date.',
  'revocation-unsigned': 'The answer about revocation is not signed by who may give it.',
  'revocation-unknown': 'The service for revocation does not know the certificate.',
  'no-revocation-source': 'A certificate does not say where to ask whether it was revoked.',
} as const;

export type ProofErrorCode = keyof typeof MESSAGES;

/** Why a time stamp or an answer about revocation cannot be used; a later attempt may go well. */
export class ProofError extends Error {
  readonly code: ProofErrorCode;

  constructor(code: ProofErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'ProofError';
    this.code = code;
  }
}

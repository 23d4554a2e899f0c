/**
 * What was opened was wrapped for a key of the agency that this process does not hold. The code names the key, which is
 * no secret, so that the log says which file is missing.
 */
export class AgencyKeyError extends Error {
  readonly code: string;

  constructor(agency: string, keyId: string) {
    super(
      `The private key ${keyId} of ${agency} is not here: put its file back into AGENCY_KEYS and try again, ` +
        'nothing has to be started anew. npm run keys -- list says which keys are there.',
    );
    this.code = `agency-key-missing-${keyId}`;
  }
}

import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** What openid-client says of answers with another state, nonce or shape than was asked for. */
const NOT_OURS = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'];

/**
 * Whether an answer was refused: the provider said no, the code was used before (RFC 6749 §5.2), or the answer is not
 * to what we asked. Everything else is a fault of the line, the provider or the configuration.
 */
export function isRefusal(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return true;
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant';
  return error instanceof ClientError && NOT_OURS.includes(error.code ?? '');
}

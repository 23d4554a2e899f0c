import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import type { Identity, SignInSecrets } from '../usecases/ports.ts';
import { isRefusal } from './identity/is-refusal.ts';

/** How we are known to the provider. */
type Client = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/** Seconds for one answer of the provider. */
const TIMEOUT = 10;

/**
 * Staff accounts of an OpenID Connect provider. Nothing is asked of it before somebody signs in, so it may be down when
 * the portal starts; what it says of itself is kept once it was read.
 */
export function openIdentity(client: Client): Identity {
  const provider = keepSuccess(() => discover(client));
  return {
    begin: async (secrets, callback) => {
      try {
        return { ok: true, url: await addressFor(await provider(), secrets, callback) };
      } catch (error) {
        return { ok: false, reason: 'unreachable', error };
      }
    },
    finish: async (secrets, url) => {
      try {
        return { ok: true, subject: await redeem(await provider(), secrets, url) };
      } catch (error) {
        return isRefusal(error)
          ? { ok: false, reason: 'refused' }
          : { ok: false, reason: 'unreachable', error };
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: Client): Promise<Configuration> {
  const server = new URL(issuer);
  return discovery(server, clientId, clientSecret, ClientSecretBasic(clientSecret), {
    timeout: TIMEOUT,
    // The signature of the ID token is checked too, not only the line it came by.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Marked so to stand out; only for loopback.
    execute: [enableNonRepudiationChecks, ...(isLoopback(server) ? [allowInsecureRequests] : [])],
  });
}

/** Only on this machine itself does a line without TLS stay unheard. */
function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

async function addressFor(
  provider: Configuration,
  { state, nonce, verifier }: SignInSecrets,
  callback: string,
): Promise<string> {
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
}

/** Gives the code back for the ID token and returns its subject. */
async function redeem(provider: Configuration, secrets: SignInSecrets, url: URL): Promise<string> {
  const tokens = await authorizationCodeGrant(provider, url, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  });
  const subject = tokens.claims()?.sub;
  if (subject === undefined) throw new Error('The provider sent no ID token.');
  return subject;
}

/** Does a piece of work once it has succeeded; after a failure it is tried again. */
function keepSuccess<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}

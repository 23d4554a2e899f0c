import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Configuration, IDToken } from 'openid-client';
import type { Identity, SignInSecrets } from '../usecases/ports.ts';
import { isRefusal } from './identity/is-refusal.ts';

/** How we are known to the provider. */
type Client = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people may have proved who they are; none: as the provider likes. */
  readonly acrValues: readonly string[];
};

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
        const url = await addressFor(await provider(), secrets, callback);
        askFor(url, client);
        return { ok: true, url: url.href };
      } catch (error) {
        return { ok: false, reason: 'unreachable', error };
      }
    },
    finish: async (secrets, url) => {
      try {
        const { sub: subject, acr } = await redeem(await provider(), secrets, url);
        return isProvedAs(client, acr) ? { ok: true, subject } : { ok: false, reason: 'too-weak' };
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
): Promise<URL> {
  return buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
}

/** A wish only (OpenID Connect Core §3.1.2.1): what the provider has made of it is looked at when it answers. */
function askFor(url: URL, { acrValues }: Client): void {
  if (acrValues.length > 0) url.searchParams.set('acr_values', acrValues.join(' '));
}

function isProvedAs({ acrValues }: Client, acr: IDToken['acr']): boolean {
  return acrValues.length === 0 || (typeof acr === 'string' && acrValues.includes(acr));
}

/** Gives the code back for the ID token and returns what it says. */
async function redeem(provider: Configuration, secrets: SignInSecrets, url: URL): Promise<IDToken> {
  const tokens = await authorizationCodeGrant(provider, url, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  });
  const token = tokens.claims();
  if (!token) throw new Error('The provider sent no ID token.');
  return token;
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

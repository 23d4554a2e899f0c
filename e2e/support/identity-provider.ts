import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

/** A real OpenID Connect provider on this machine that signs everybody in as the person it is told. */
export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever comes next is this person, and proves it so. */
  readonly signInAs: (subject: string, acr?: string) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  /** The addresses it may send people back to. */
  readonly callbacks: readonly string[];
  /** 0: one that is free. */
  readonly port?: number;
};

/** Added to the address of its page by whoever signs in with the account shown. */
export const AGREED = '/agreed';

/** Seconds; no test takes as long. */
const LIFE = 600;

const client = { clientId: 'inbox', clientSecret: 'a secret of this test and no other' };

export async function startIdentityProvider({ callbacks, port = 0 }: Options): Promise<IdentityProvider> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  // Another name of this machine than the portal's, so that for browsers the two are different sites.
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, configurationFor(callbacks));
  const person: { subject: string; acr?: string | undefined } = { subject: 'nobody' };
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    const { subject: accountId, acr } = person;
    const login = { login: { accountId, ...(acr === undefined ? {} : { acr }) } };
    if (path.endsWith(AGREED)) void provider.interactionFinished(request, response, login);
    else if (path.startsWith('/interaction/')) showAccount(response, `${path}${AGREED}`);
    else void answer(request, response);
  });
  return {
    issuer,
    ...client,
    signInAs: (subject, acr) => {
      Object.assign(person, { subject, acr });
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A page of its own: from here on browsers come to the portal from another site. */
function showAccount(response: ServerResponse, goesOnTo: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Konto</title><a href="${goesOnTo}">Mit diesem Konto weiter</a>`);
}

function configurationFor(callbacks: readonly string[]): Configuration {
  return {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [...callbacks] },
    ],
    cookies: { keys: ['a key of this test and no other'] },
    ttl: { AccessToken: LIFE, Grant: LIFE, IdToken: LIFE, Interaction: LIFE, Session: LIFE },
    pkce: { required: () => true },
    acrValues: ['password', 'card'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Staff are not asked whether their own employer may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const { clientId } = oidc.client ?? client;
      const accountId = oidc.session?.accountId;
      const grant = new oidc.provider.Grant({ clientId, ...(accountId ? { accountId } : {}) });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

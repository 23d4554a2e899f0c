import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGREED, startIdentityProvider } from '../../e2e/support/identity-provider.ts';
import type { IdentityProvider } from '../../e2e/support/identity-provider.ts';
import type { Identity, SignInSecrets } from '../usecases/ports.ts';
import { openIdentity } from './identity.server.ts';

const callback = 'http://127.0.0.1:3000/de/inbox/sign-in/callback';
const secrets = (letter: string): SignInSecrets => ({
  state: `${letter}s`.padEnd(43, letter),
  nonce: `${letter}n`.padEnd(43, letter),
  verifier: `${letter}v`.padEnd(43, letter),
});

let provider: IdentityProvider;
let identity: Identity;

beforeAll(async () => {
  provider = await startIdentityProvider({ callbacks: [callback] });
  identity = openIdentity({ ...provider, acrValues: [] });
});
afterAll(() => provider.close());

/** A browser that keeps cookies and follows the provider until it is sent back to us. */
async function visit(address: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  while (!url.href.startsWith(callback)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      jar.set(name, value);
    }
    url = new URL(response.headers.get('location') ?? `${url.pathname}${AGREED}`, url);
  }
  return url;
}

type How = { readonly acr?: string; readonly at?: Identity };

async function signIn(subject: string, own: SignInSecrets, { acr, at = identity }: How = {}): Promise<URL> {
  provider.signInAs(subject, acr);
  const asked = await at.begin(own, callback);
  if (!asked.ok) throw asked.error;
  return visit(asked.url);
}

describe('a member of staff with an account at the provider', () => {
  it('is known by its subject after signing in there', async () => {
    const url = await signIn('ayse', secrets('a'));
    expect(await identity.finish(secrets('a'), url)).toEqual({ ok: true, subject: 'ayse' });
  });

  it('cannot bring the same answer twice', async () => {
    const url = await signIn('ayse', secrets('b'));
    await identity.finish(secrets('b'), url);
    expect(await identity.finish(secrets('b'), url)).toEqual({ ok: false, reason: 'refused' });
  });

  it.each(['state', 'nonce', 'verifier'] as const)('is refused with another %s', async (name) => {
    const url = await signIn('ayse', secrets('c'));
    const other = { ...secrets('c'), [name]: secrets('d')[name] };
    expect(await identity.finish(other, url)).toEqual({ ok: false, reason: 'refused' });
  });

  it('is refused when the provider says no, or nothing', async () => {
    const { state } = secrets('e');
    for (const answer of [
      `error=access_denied&state=${state}&iss=${provider.issuer}`,
      `state=${state}`,
      '',
    ]) {
      const url = new URL(`${callback}?${answer}`);
      expect(await identity.finish(secrets('e'), url)).toEqual({ ok: false, reason: 'refused' });
    }
  });
});

describe('an office that asks for a card', () => {
  it.each([
    ['card', { ok: true, subject: 'ayse' }],
    ['password', { ok: false, reason: 'too-weak' }],
    [undefined, { ok: false, reason: 'too-weak' }],
  ])('takes whoever has proved it by %s so: %j', async (acr, vouched) => {
    const strict = openIdentity({ ...provider, acrValues: ['token', 'card'] });
    const asked = await strict.begin(secrets('h'), callback);
    expect(asked.ok && new URL(asked.url).searchParams.get('acr_values')).toBe('token card');
    const url = await signIn('ayse', secrets('h'), { at: strict, ...(acr === undefined ? {} : { acr }) });
    expect(await strict.finish(secrets('h'), url)).toEqual(vouched);
  });

  it('is the only one that asks how', async () => {
    const asked = await identity.begin(secrets('i'), callback);
    expect(asked.ok && new URL(asked.url).searchParams.has('acr_values')).toBe(false);
    const url = await signIn('ayse', secrets('i'), { acr: 'password' });
    expect(await identity.finish(secrets('i'), url)).toEqual({ ok: true, subject: 'ayse' });
  });
});

describe('a provider that does not answer', () => {
  it('is said to be out of reach, and asked again the next time', async () => {
    const other = await startIdentityProvider({ callbacks: [callback] });
    const port = Number(new URL(other.issuer).port);
    await other.close();
    const late = openIdentity({ ...other, acrValues: [] });
    expect(await late.begin(secrets('f'), callback)).toMatchObject({ ok: false, reason: 'unreachable' });
    const back = await startIdentityProvider({ callbacks: [callback], port });
    expect(await late.begin(secrets('f'), callback)).toMatchObject({ ok: true });
    await back.close();
  });

  it('is never asked without TLS unless it is on this machine', async () => {
    const foreign = openIdentity({ ...provider, issuer: 'http://login.example', acrValues: [] });
    expect(await foreign.begin(secrets('g'), callback)).toMatchObject({
      ok: false,
      reason: 'unreachable',
      error: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' },
    });
  });
});

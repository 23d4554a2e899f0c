import { describe, expect, it } from 'vitest';
import { beginSignIn, finishSignIn } from './sign-in-with-provider.ts';
import { makeSignInLink, signInWithLink, signOut, staffOf } from './staff-session.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import type { Identity, Ports } from './ports.ts';

const counter = openCounter();

/** Minutes in days, which is what the counter's clock is moved on by. */
const minutes = (count: number): number => count / (24 * 60);

const next = '/de/inbox?state=waiting';
const callback = 'https://amt.example/de/inbox/sign-in/callback';

async function signedIn(ports: Ports, previous: string | null = null): Promise<string> {
  const secret = await makeSignInLink(ports, { staffId: ANNA.id });
  return (await signInWithLink(ports, { secret, previous })) ?? '';
}

describe('a one-time link', () => {
  it('signs its owner in', async () => {
    const session = await signedIn(counter.ports);
    expect(await staffOf(counter.ports, { session })).toEqual(ANNA);
  });

  it('works once', async () => {
    const secret = await makeSignInLink(counter.ports, { staffId: ANNA.id });
    const link = { secret, previous: null };
    await signInWithLink(counter.ports, link);
    expect(await signInWithLink(counter.ports, link)).toBeNull();
  });

  it('is no good after an hour, nor when nobody made it', async () => {
    const secret = await makeSignInLink(counter.ports, { staffId: ANNA.id });
    counter.wait(minutes(60));
    expect(await signInWithLink(counter.ports, { secret, previous: null })).toBeNull();
    expect(await signInWithLink(counter.ports, { secret: 'made-up', previous: null })).toBeNull();
  });
});

describe('a session', () => {
  it('ends after fifteen minutes without a request, and no sooner', async () => {
    const session = await signedIn(counter.ports);
    for (const pause of [14, 14]) {
      counter.wait(minutes(pause));
      expect(await staffOf(counter.ports, { session })).toEqual(ANNA);
    }
    counter.wait(minutes(15));
    expect(await staffOf(counter.ports, { session })).toBeNull();
  });

  it('ends by signing out, and by signing in again', async () => {
    const first = await signedIn(counter.ports);
    const second = await signedIn(counter.ports, first);
    expect(await staffOf(counter.ports, { session: first })).toBeNull();
    expect(await staffOf(counter.ports, { session: second })).toEqual(ANNA);
    await signOut(counter.ports, { session: second });
    expect(await staffOf(counter.ports, { session: second })).toBeNull();
  });
});

/** A provider that vouches for one subject, if state and verifier come back as they went. */
function provider(subject: string): Identity {
  const asked: { state?: string; verifier?: string } = {};
  return {
    begin: ({ state, verifier }) => {
      Object.assign(asked, { state, verifier });
      return Promise.resolve({ ok: true, url: `https://login.example/?state=${state}` });
    },
    finish: ({ state, verifier }) =>
      Promise.resolve(
        state === asked.state && verifier === asked.verifier
          ? { ok: true, subject }
          : { ok: false, reason: 'refused' },
      ),
  };
}

describe('signing in at the identity provider', () => {
  const withProvider = (subject: string): Ports => ({ ...counter.ports, identity: provider(subject) });
  const begin = async (ports: Ports, to = next): Promise<string> => {
    const begun = await beginSignIn(ports, { callback, next: to });
    return begun.ok ? begun.ticket : '';
  };
  const finish = (ports: Ports, ticket: string | null) =>
    finishSignIn(ports, { url: new URL(callback), ticket, previous: null });

  it('opens a session and goes on to where somebody wanted to go', async () => {
    const ports = withProvider(ANNA.subject);
    const done = await finish(ports, await begin(ports));
    expect(done).toMatchObject({ ok: true, next });
    expect(done.ok && (await staffOf(ports, { session: done.session }))).toEqual(ANNA);
  });

  it('keeps a ticket that fits a cookie, whatever the way is', async () => {
    const ports = withProvider(ANNA.subject);
    for (const to of ['', next, `/de/inbox?${'x'.repeat(300)}`]) {
      expect(await begin(ports, to)).toMatch(/^[\w.-]{1,256}$/);
    }
  });

  it('lets nobody in whom the authority does not know', async () => {
    const ports = withProvider('stranger');
    expect(await finish(ports, await begin(ports))).toEqual({ ok: false, reason: 'unknown' });
  });

  it('lets nobody in without a ticket, with one changed anywhere, or with somebody else’s', async () => {
    const ports = withProvider(ANNA.subject);
    const ticket = await begin(ports);
    const other = await begin(withProvider(ANNA.subject));
    const changed = ticket.split('.').map((_, at, parts) => parts.with(at, `${parts[at] ?? ''}z`).join('.'));
    for (const each of [null, '', ...changed, other]) {
      expect(await finish(ports, each)).toEqual({ ok: false, reason: 'refused' });
    }
  });

  it('has to be done within ten minutes', async () => {
    const ports = withProvider(ANNA.subject);
    const ticket = await begin(ports);
    counter.wait(minutes(10));
    expect(await finish(ports, ticket)).toEqual({ ok: false, reason: 'refused' });
  });

  it('is not offered where no provider is configured', async () => {
    expect(await beginSignIn(counter.ports, { callback, next })).toEqual({
      ok: false,
      reason: 'no-provider',
    });
    expect(await finish(counter.ports, null)).toEqual({ ok: false, reason: 'refused' });
  });
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigurationError, parseEnvironment } from './env.server.ts';

test('without any setting the portal runs on this machine alone, with everything below var', () => {
  expect(parseEnvironment({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: resolve('var'),
    databaseUrl: null,
    origin: 'http://127.0.0.1:3000',
    oidc: null,
    channel: 'web',
    trustedProxies: 0,
  });
});

test.each([
  [{}, 'B-B'],
  [{ SEAL_TSA_URL: 'https://tsa.example', SEAL_ROOTS_FILE: 'roots.pem' }, 'B-T'],
  [{ SEAL_TSA_URL: 'https://tsa.example', SEAL_ROOTS_FILE: 'roots.pem', SEAL_LEVEL: 'B-LTA' }, 'B-LTA'],
])('%j seals at level %s', (source, level) => {
  expect(parseEnvironment(source).sealLevel).toBe(level);
});

test('a role apart needs a database of its own, and knows the address for the public', () => {
  const source = {
    ROLE: 'office',
    DATABASE_URL: 'postgres://office@host/schalter',
    ORIGIN: 'https://amt.example',
  };
  expect(parseEnvironment({ ...source, PORTAL_ORIGIN: 'https://portal.example' })).toMatchObject({
    role: 'office',
    origin: 'https://amt.example',
    portalOrigin: 'https://portal.example',
    hasSampleData: false,
  });
  expect(parseEnvironment(source).portalOrigin).toBe('https://amt.example');
});

test('mail is sent by the server that is named, and its password is in no message', () => {
  const url = 'smtps://user:geheim@mail.example';
  const from = 'portal@amt.example';
  expect(parseEnvironment({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
  for (const wrong of [
    { SMTP_URL: url },
    { MAIL_FROM: from },
    { SMTP_URL: 'http://geheim', MAIL_FROM: from },
  ]) {
    expect(() => parseEnvironment(wrong)).toThrow(ConfigurationError);
    expect(() => parseEnvironment(wrong)).not.toThrow('geheim');
  }
});

test('how staff have to prove who they are is told by the words of their provider', () => {
  const own = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(parseEnvironment(own).oidc?.acrValues).toEqual([]);
  expect(parseEnvironment({ ...own, OIDC_ACR: 'gold  silver' }).oidc?.acrValues).toEqual(['gold', 'silver']);
});

test('an empty variable counts as not set', () => {
  expect(parseEnvironment({ PORT: '', ORIGIN: ' ' })).toEqual(parseEnvironment({}));
});

test.each([
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
  [{ PORT: '80' }, 'http://127.0.0.1'],
  [{ ORIGIN: 'https://portal.example.de/' }, 'https://portal.example.de'],
])('%j is visited at %s', (source, origin) => {
  expect(parseEnvironment(source).origin).toBe(origin);
});

test.each([
  [{ PORT: '0' }, 'PORT is "0": set a whole number from 1 to 65535.'],
  [{ PORT: '3000x' }, 'PORT is "3000x": set a whole number from 1 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000": set a whole number from 1 to 65535.'],
  [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES is "-1": set a whole number from 0 to 10.'],
  [{ HOST: 'no host' }, 'HOST is "no host": set an address to listen on, for example 127.0.0.1.'],
  [{ ROLE: 'clerk' }, 'ROLE is "clerk": set one of all, portal, office, worker.'],
  [
    { ROLE: 'portal' },
    'ROLE=portal needs DATABASE_URL: the embedded database serves one process only, with ROLE=all.',
  ],
  [
    { ROLE: 'worker', DATABASE_URL: 'postgres://me@host/schalter', SAMPLE_DATA: 'yes' },
    'SAMPLE_DATA=yes needs ROLE=all: samples are filed and answered by one process.',
  ],
  [
    { PORTAL_ORIGIN: 'amt' },
    'PORTAL_ORIGIN is "amt": set scheme, host and port only, for example https://portal.example.de.',
  ],
  [{ CHANNEL: 'phone' }, 'CHANNEL is "phone": set one of web, kiosk.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": set one of fatal, error, warn, info, debug, trace, silent.'],
  [
    { ORIGIN: 'https://a.example/path' },
    'ORIGIN is "https://a.example/path": set scheme, host and port only, for example https://portal.example.de.',
  ],
  [
    { SEAL_TSA_URL: 'https://tsa.example' },
    'Set SEAL_TSA_URL and SEAL_ROOTS_FILE together, or none of them for receipts without time stamps.',
  ],
  [
    { SEAL_TSA_URL: 'tsa.example:me:secret', SEAL_ROOTS_FILE: 'roots.pem' },
    'SEAL_TSA_URL must be the http:// or https:// address of a time-stamping service.',
  ],
  [
    { SEAL_PKCS11_MODULE: '/usr/lib/token.so', SEAL_PKCS11_TOKEN: 'siegel', SEAL_PKCS11_KEY: 'stadt' },
    'Set SEAL_PKCS11_MODULE, SEAL_PKCS11_TOKEN and SEAL_PKCS11_KEY together, and SEAL_FILE with the certificates.',
  ],
  [
    {
      SEAL_PKCS11_MODULE: '/t.so',
      SEAL_PKCS11_TOKEN: 'siegel',
      SEAL_PKCS11_KEY: 'stadt',
      SEAL_FILE: '/c.pem',
    },
    'SEAL_PKCS11_KEY is "stadt": set the id of the key in hex, for example 01.',
  ],
  [{ SEAL_LEVEL: 'B-X' }, 'SEAL_LEVEL is "B-X": set one of B-B, B-T, B-LT, B-LTA.'],
  [{ SEAL_LEVEL: 'B-LTA' }, 'SEAL_LEVEL B-LTA needs time stamps: set SEAL_TSA_URL and SEAL_ROOTS_FILE too.'],
  [
    { SEAL_LEVEL: 'B-B', SEAL_TSA_URL: 'https://tsa.example', SEAL_ROOTS_FILE: 'roots.pem' },
    'SEAL_LEVEL B-B is without time stamps: leave SEAL_TSA_URL and SEAL_ROOTS_FILE out, or set B-T.',
  ],
  [{ SEAL_TSA_BUDGET: '60000' }, 'SEAL_TSA_BUDGET is "60000": set a whole number from 100 to 10000.'],
  [
    { OIDC_ACR: 'gold' },
    'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them for sign-in links.',
  ],
  [
    { OIDC_ISSUER: 'https://id.example' },
    'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them for sign-in links.',
  ],
])('%j is refused in one line', (source, message) => {
  expect(() => parseEnvironment(source)).toThrow(new ConfigurationError(message));
});

test('a wrong database address is refused without repeating its password', () => {
  expect(() => parseEnvironment({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(
    /^DATABASE_URL must begin/,
  );
  expect(() => parseEnvironment({ DATABASE_URL: 'mysql://me:secret@host/db' })).not.toThrow('secret');
});

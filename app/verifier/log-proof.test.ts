import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loggedDocument } from './testing/logged-document.ts';
import { openWriter } from './testing/scene.ts';
import { listOf, makeSeal, sourceOf, type KeyPair } from './testing/seals.ts';
import { verify } from './verify.ts';

const seal = makeSeal();
const seals = listOf([seal]);
const { make } = (await openWriter(seal)).receipts;
const logged = await loggedDocument(seal);
const unlisted = await loggedDocument(makeSeal());

const check = async (document: Parameters<typeof make>[0]) =>
  verify(sourceOf(await make(document)), { seals, ask: null });

describe('A receipt that the log knew before it was sealed', () => {
  it.each([
    [0, 1],
    [0, 2],
    [1, 2],
    [4, 5],
    [6, 7],
    [700, 1000],
  ])('proves it without the portal, as leaf %i of %i', async (index, leaves) => {
    expect(await check(await loggedDocument(seal, { index, leaves }))).toMatchObject({
      reason: 'sealed',
      log: { log: 'amt.example/receipt-log', entry: 9 + index, loggedAt: '2026-03-14T09:26:53.589Z' },
    });
  });

  it.each<[string, KeyPair]>([
    ['ECDSA P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['RSA-PSS', generateKeyPairSync('rsa', { modulusLength: 3072 })],
  ])('proves it under a checkpoint signed with %s', async (_, keys) => {
    const other = makeSeal({ keys });
    const file = await make(await loggedDocument(other));
    expect(await verify(sourceOf(file), { seals: listOf([seal, other]), ask: null })).toMatchObject({
      reason: 'sealed',
      log: { entry: 11 },
    });
  });

  it('is told so, and one of an earlier version says nothing of it', async () => {
    const old = Buffer.from('{"last":{"sequence":0,"hash":""}}');
    expect(await check({ ...logged, anchor: old })).toMatchObject({ reason: 'sealed', log: null });
  });
});

describe('A proof does not hold', () => {
  const text = Buffer.from(logged.anchor).toString();
  const without = (part: RegExp, put = '') => text.replace(part, put);

  it.each<[string, Partial<typeof logged>]>([
    ['about other data', { data: Buffer.from(`${Buffer.from(logged.data).toString()} `) }],
    ['about another time', { receivedAt: new Date(logged.receivedAt.getTime() + 1000) }],
    ['under a seal that is on no list', { anchor: unlisted.anchor }],
    ...Object.entries({
      'about another number': without(/"reference":"[^"]+"/, '"reference":"GA-2026-4HTR-22"'),
      'with another time in its entry': without(/"loggedAt":"2026/, '"loggedAt":"2025'),
      'of an entry of another kind': without(/"kind":"announced"/, '"kind":"sealed"'),
      'at another place': without(/"sequence":11,"loggedAt"/, '"sequence":12,"loggedAt"'),
      'with a step of its path changed': without(/"path":\["../, '"path":["00'),
      'with a step too few': without(/"path":\["[0-9a-f]+",/, '"path":['),
      'with a step too many': without(/"path":\[/, `"path":["${'0'.repeat(64)}",`),
      'with a step that is none': without(/"path":\["../, '"path":["zz'),
      'with another checkpoint text': without(/number 4/, 'number 5'),
      'with a signature in no base64': without(/"signature":"[^"]+"/, '"signature":"§"'),
      'that is none at all': '{"proof":7}',
    }).map(([name, spoilt]): [string, Partial<typeof logged>] => [name, { anchor: Buffer.from(spoilt) }]),
  ])('%s', async (_, change) => {
    expect(change).not.toEqual({ anchor: Buffer.from(text) });
    expect(await check({ ...logged, ...change })).toMatchObject({
      outcome: 'unknown',
      reason: 'log-proof-wrong',
      log: null,
      original: { size: expect.any(Number) as number },
    });
  });
});

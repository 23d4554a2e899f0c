import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { openVisit } from '../../http/visit.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';
import { sayLimit } from './way.server.ts';

type Visit = Parameters<typeof sayLimit>[0]['visit'];

test('what a draft of short life says of its end leads to where the same draft is prolonged', () => {
  const said: unknown[] = [];
  // Only what is said of the end is looked at.
  const entry = { visit: { endsAfter: (limit: unknown) => said.push(limit) } as unknown as Visit };
  const form = { language: 'de', service: 'car' } as const;
  const base = '/de/submission/A/corrections';
  const limit = { seconds: 1800, left: 60 };
  sayLimit(entry, form, null);
  sayLimit(entry, form, limit);
  sayLimit(entry, { ...form, base }, limit);
  expect(said).toEqual([
    { ...limit, kind: 'draft', url: '/de/apply/car/stay' },
    { ...limit, kind: 'correction', url: `${base}/stay` },
  ]);
});

describe('of several ends a page says', () => {
  const stay = '/de/apply/car/stay';
  const draft = { seconds: 1800, left: 1800 };
  it.each([
    ['web', draft, ['draft', 1800, stay]],
    ['web', null, [undefined, undefined, undefined]],
    ['kiosk', draft, ['kiosk', 180, stay]],
    ['kiosk', null, ['kiosk', 180, stay]],
    ['kiosk', { ...draft, left: 60 }, ['draft', 60, stay]],
    ['kiosk', { ...draft, left: 180 }, ['draft', 180, stay]],
  ] as const)('at the channel %s, where the draft has %j, this one: %j', (channel, limit, said) => {
    const request = new IncomingMessage(new Socket());
    const door = { channel, origin: 'http://127.0.0.1', trustedProxies: 0, mac: String };
    const visit = openVisit(request, door);
    const form = { language: 'de', service: 'car' } as const;
    sayKioskLimit({ visit, language: 'de' }, stay);
    sayLimit({ visit }, form, limit);
    const { kind, left, url } = visit.limit() ?? {};
    expect([kind, left, url]).toEqual(said);
  });
});

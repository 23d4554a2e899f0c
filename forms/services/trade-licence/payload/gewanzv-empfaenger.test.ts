import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedService } from '../../../engine/testing/shipped.ts';

type Row = {
  readonly id: string;
  readonly only?: readonly number[];
  readonly without?: readonly number[];
};

// Our own file beside this test.
const { recipients } = JSON.parse(
  readFileSync(new URL('gewanzv-empfaenger.json', import.meta.url), 'utf8'),
) as { readonly recipients: readonly Row[] };
const service = shippedService('trade-licence');

it('the definition names the recipients of § 3 GewAnzV, in its order', () => {
  expect(recipients).toHaveLength(14);
  expect(service.recipients.map(({ id }) => id)).toEqual(recipients.map(({ id }) => id));
});

it.each(recipients)('$id reads what § 3 GewAnzV says', ({ id, only = null, without = [] }) => {
  const recipient = service.recipients.find((one) => one.id === id);
  expect(recipient).toEqual({ id, only, without });
});

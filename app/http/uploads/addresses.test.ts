import { expect, it } from 'vitest';
import { parseCaseAddress, parsePageAddress } from './addresses.server.ts';

const own = '/de/submission/S7K3-M9QP-XH42';

it.each([
  [own, 'citizen', null],
  [`${own}?written`, 'citizen', null],
  [`${own}/later/plan/2`, 'citizen', { field: 'plan', item: [1] }],
  ['/de/inbox/S7K3-M9QP-XH42', 'office', null],
])('what is sent to %s belongs to the case', (url, side, question) => {
  expect(parseCaseAddress(url)).toEqual({ side, reference: 'S7K3-M9QP-XH42', question });
});

it('what is sent to a page of a correction belongs to its draft, with scripts or without', () => {
  const url = `${own}/corrections/business/1`;
  expect(parseCaseAddress(url)).toBeNull();
  expect(parsePageAddress(url)).toEqual({
    form: { kind: 'correction', reference: 'S7K3-M9QP-XH42' },
    place: { step: 'business', item: [0] },
  });
});

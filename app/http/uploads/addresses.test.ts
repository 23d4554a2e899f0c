import { expect, it } from 'vitest';
import { parseCaseAddress, parsePageAddress } from './addresses.server.ts';

const reference = 'S7K3-M9QP-XH42';
const own = `/de/submission/${reference}`;

it.each([
  [own, { side: 'citizen', reference, question: null }],
  [`${own}?written`, { side: 'citizen', reference, question: null }],
  [`${own}/later/plan/2`, { side: 'citizen', reference, question: { field: 'plan', item: [1] } }],
  [`/de/inbox/${reference}`, { side: 'office', reference }],
  ['/de/inbox/opinions/4f', { side: 'office', opinion: '4f' }],
])('documents that are sent to %s belong to the case', (url, address) => {
  expect(parseCaseAddress(url)).toEqual(address);
});

it.each([`${own}/withdraw`, `/de/inbox/${reference}/new-code`, `/de/inbox/opinions/4f/documents/5`])(
  '%s has no place for documents',
  (url) => {
    expect(parseCaseAddress(url)).toBeNull();
  },
);

it('what is sent to a page of a correction belongs to its draft, with scripts or without', () => {
  const url = `${own}/corrections/business/1`;
  expect(parseCaseAddress(url)).toBeNull();
  expect(parsePageAddress(url)).toEqual({
    form: { kind: 'correction', reference },
    place: { step: 'business', item: [0] },
  });
});

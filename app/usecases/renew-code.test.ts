import { expect, it } from 'vitest';
import type { StaffMember } from './ports.ts';
import { renewCode } from './renew-code.ts';
import { fetchReceipt, showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { writeAsOffice } from './testing/write-as-office.ts';

const counter = openCounter();
const STRANGER: StaffMember = { ...ANNA, agency: 'anderes-amt' };

const citizen = () => fileCase(counter.ports);

it('whoever has lost the code comes back with a new one, to everything; the old one opens nothing', async () => {
  const { ports } = counter;
  const own = await citizen();
  const { reference } = own;
  await writeAsOffice(ports, { reference });
  const renewed = await renewCode(ports, { reference, member: ANNA, version: 2, isChecked: true });
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(await showCase(ports, own)).toBeNull();
  const again = { reference, code: renewed.code };
  expect((await showCase(ports, again))?.entries.map(({ kind }) => kind)).toEqual([
    'state',
    'message',
    'new-code',
  ]);
  expect(await fetchReceipt(ports, again)).not.toBeNull();
});

it('a page sent twice does not end the code that was just handed over', async () => {
  const { ports } = counter;
  const { reference } = await citizen();
  const press = () => renewCode(ports, { reference, member: ANNA, version: 1, isChecked: true });
  const both = await Promise.all([press(), press()]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

it('no code is issued to somebody whom nobody has checked', async () => {
  const own = await citizen();
  const unchecked = { ...own, member: ANNA, version: 1, isChecked: false };
  expect(await renewCode(counter.ports, unchecked)).toEqual({ ok: false, reason: 'unchecked' });
  expect(await showCase(counter.ports, own)).not.toBeNull();
});

it('no other agency issues codes', async () => {
  const { reference } = await citizen();
  const renewed = await renewCode(counter.ports, {
    reference,
    member: STRANGER,
    version: 1,
    isChecked: true,
  });
  expect(renewed).toEqual({ ok: false, reason: 'no-case' });
});

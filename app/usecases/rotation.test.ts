import { expect, it } from 'vitest';
import { listInbox } from './list-inbox.ts';
import { openCaseAtAgency, openCaseWithCode, readPayload } from './open-case.ts';
import { openDraft } from './open-draft.ts';
import type { Ports } from './ports.ts';
import { renewCode } from './renew-code.ts';
import { resumeDraft } from './resume-draft.ts';
import { makeSignInLink, signInWithLink, signOut, staffOf } from './staff-session.ts';
import { at, finishedApplicant } from './testing/applicant.ts';
import { sendAs } from './testing/filed-case.ts';
import type { Applicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { wholeList } from './testing/whole-list.ts';

const counter = openCounter();

async function named(ports: Ports, name: string): Promise<Applicant> {
  const applicant = await finishedApplicant(ports);
  await applicant.fill(at('person'), { name: [name], bezirk: ['Nord'] });
  return applicant;
}

const opened = async (ports: Ports, reference: string) => {
  const open = await openCaseAtAgency(ports, { member: ANNA, reference, action: 'open' });
  return open && readPayload(ports, open).answers['name'];
};

it('after a change of all keys, people, staff and search find what was there before', async () => {
  const { ports } = counter;
  const filed = await named(ports, 'Ida Vorher');
  const earlier = (await sendAs(filed)).reference;
  const begun = await named(ports, 'Max Mittendrin');
  const link = await makeSignInLink(ports, { staffId: ANNA.id });
  const session = await signInWithLink(ports, {
    secret: await makeSignInLink(ports, { staffId: ANNA.id }),
    previous: null,
  });
  const lookups = [ports.vault.lookup(filed.code), ports.vault.lookup(begun.code)];
  await counter.rotate();
  expect([ports.vault.lookup(filed.code), ports.vault.lookup(begun.code)]).not.toEqual(lookups);

  expect((await openDraft(ports, begun.code))?.answers).toMatchObject({ name: 'Max Mittendrin' });
  const later = (await sendAs(begun)).reference;
  for (const [{ code }, reference] of [
    [filed, earlier],
    [begun, later],
  ] as const) {
    expect(await openCaseWithCode(ports, { reference, code, action: 'see-own-case' })).not.toBeNull();
    expect(await resumeDraft(ports, { code })).toMatchObject({ kind: 'submitted', reference });
  }
  expect([await opened(ports, earlier), await opened(ports, later)]).toEqual([
    'Ida Vorher',
    'Max Mittendrin',
  ]);
  for (const [search, reference] of [
    ['Vorher', earlier],
    ['Mittendrin', later],
  ] as const) {
    const { rows } = await listInbox(ports, { member: ANNA, wish: { ...wholeList, search } });
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  }
  expect(await staffOf(ports, { session: session ?? '' })).toEqual(ANNA);
  expect(await signInWithLink(ports, { secret: link, previous: session })).not.toBeNull();
  expect(await staffOf(ports, { session: session ?? '' })).toBeNull();
  await signOut(ports, { session: session ?? '' });
});

it('a case that was filed after the change needs the new keys only, and a new code replaces one of before', async () => {
  const { ports } = counter;
  const applicant = await named(ports, 'Eva Danach');
  await counter.rotate();
  const reference = (await sendAs(applicant)).reference;
  const row = await ports.submissions.findByReference(reference);
  expect(row?.lookup).toBe(ports.vault.lookup(applicant.code));
  await counter.rotate();
  const renewed = await renewCode(ports, {
    member: ANNA,
    reference,
    isChecked: true,
    version: row?.version ?? 0,
  });
  expect(renewed).toMatchObject({ ok: true });
  const open = (code: string) => openCaseWithCode(ports, { reference, code, action: 'see-own-case' });
  expect(await open(applicant.code)).toBeNull();
  expect(renewed.ok && (await open(renewed.code))).not.toBeNull();
});

it('where a key of the agency is missing, the inbox still lists its cases', async () => {
  const { ports } = counter;
  const { reference } = await sendAs(await named(ports, 'Otto Verschlossen'));
  const missing = Object.assign(new Error('missing'), { code: 'agency-key-missing-0102030405060708' });
  const without = { ...ports, vault: { ...ports.vault, unwrapAtAgency: () => Promise.reject(missing) } };
  const wish = { ...wholeList, search: 'Verschlossen' };
  const { rows } = await listInbox(without, { member: ANNA, wish });
  expect(rows.map((row) => row.reference)).toEqual([reference]);
  await expect(opened(without, reference)).rejects.toThrow('missing');
});

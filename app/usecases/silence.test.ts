import { expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { exportCase } from './export-case.ts';
import { showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { grantedBySilence } from './testing/granted-by-silence.ts';
import { handInCertificate } from './testing/hand-in-certificate.ts';

const counter = openCounter();

/** A case of an office whose silence grants; the certificate of the first child is to follow. */
async function openApplication() {
  const ports = grantedBySilence(counter.ports);
  const own = await fileCase(ports);
  const { reference } = own;
  const row = () => ports.submissions.findByReference(reference);
  await takeOnCase(ports, { member: ANNA, reference, version: 1 });
  return {
    move: async (state: 'waiting' | 'in-progress' | 'closed') => {
      const version = (await row())?.version ?? 0;
      const moved = await changeCaseState(ports, { member: ANNA, reference, version, state, note: 'Warum?' });
      expect(moved).toEqual({ ok: true });
    },
    handInCertificate: () => handInCertificate(ports, own),
    standing: async () => (await showCase(ports, own))?.deadlines[0]?.deadline.standing,
    due: async () => (await row())?.dueOn,
    status: async () => {
      const { statusBauportal } = JSON.parse(
        new TextDecoder().decode((await exportCase(ports, own)) ?? undefined),
      ) as { readonly statusBauportal: string };
      return statusBauportal;
    },
  };
}

it('nothing is granted by silence while a paper is missing that was to follow', async () => {
  const application = await openApplication();
  counter.wait(120);
  expect(await application.standing()).toBe('incomplete');
  expect(await application.status()).toBe('14');
  await application.handInCertificate();
  expect(await application.standing()).toBe('running');
});

it('what silence has granted stays granted, whatever the office does then', async () => {
  const application = await openApplication();
  await application.handInCertificate();
  counter.wait(100);
  for (const state of ['waiting', 'in-progress', 'closed'] as const) {
    await application.move(state);
    expect([await application.standing(), await application.status()]).toEqual(['missed', '58']);
  }
  expect(await application.due()).toBeNull();
});

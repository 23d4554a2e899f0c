import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { DeadlineRule } from '#forms/engine/model.ts';
import { takeDocumentOfCitizen } from './case-documents.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { exportCase } from './export-case.ts';
import { handIn } from './hand-in.ts';
import type { Ports } from './ports.ts';
import { showCase } from './show-case.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { whereService } from './testing/where-service.ts';

const counter = openCounter();
const rule: DeadlineRule = {
  id: 'entscheidung',
  within: 'P3M',
  counts: 'days',
  met: 'decision',
  waiting: 'restarts',
  granted: 'fiktion',
  law: '§ 42a VwVfG',
};

/** A case of an office whose silence grants; the certificate of the first child is to follow. */
async function openApplication() {
  const ports: Ports = whereService(counter.ports, {
    deadlines: [rule],
    parameters: [{ id: 'fiktion', type: 'boolean', default: true }],
  });
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
    handInCertificate: async () => {
      const question = { field: 'nachweis', item: [0] };
      const bytes = Readable.from([Buffer.from('%PDF-1.7 an invented certificate')]);
      const taken = await takeDocumentOfCitizen(ports, { ...own, question, bytes });
      const documents = taken.ok ? [{ id: taken.id, name: 'Nachweis.pdf' }] : [];
      expect(await handIn(ports, { ...own, ...question, token: 'a', documents })).toEqual({ ok: true });
    },
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

import { expect, it } from 'vitest';
import { addEntry } from './add-entry.ts';
import { readEntries } from './case-entries.ts';
import { openCaseWithCode } from './open-case.ts';
import { finishedApplicant } from './testing/applicant.ts';
import { ANNA, openCounter } from './testing/counter.ts';

const counter = openCounter();

it('a reply is written without any secret of the case, and read by who can open it', async () => {
  const { ports } = counter;
  const applicant = await finishedApplicant(ports);
  const sent = await applicant.send(await applicant.token());
  const reference = sent.ok ? sent.reference : '';
  const open = await openCaseWithCode(ports, { reference, code: applicant.code, action: 'see-own-case' });
  if (!open) throw new Error('the case does not open');
  const stranger = { row: open.row, key: ports.vault.newKey() };
  const body = { note: 'Es fehlt ein Nachweis.' };
  const [id, at] = [ports.ids.uuid(), '2030-05-03T10:00:00.000Z'];
  const entry = { id, at, kind: 'state', state: 'waiting', author: 'office', by: ANNA, body } as const;
  await ports.transaction((tx) => addEntry(ports, tx, { open: stranger, entry }));
  expect((await readEntries(ports, open, 'citizen')).at(-1)).toMatchObject({ id, body });
  await expect(readEntries(ports, stranger, 'citizen')).rejects.toMatchObject({ code: 'unseal-failed' });
  const before = { ...open, row: { ...open.row, replyPublicKey: null, sealedReplyKey: null } };
  await expect(readEntries(ports, before, 'citizen')).rejects.toMatchObject({ code: 'unseal-failed' });
});

import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { aboutOpinion } from '../about-case.ts';
import { eraseExpired } from '../erase-expired.ts';
import type { Ports } from '../ports.ts';
import { finishedApplicant } from '../testing/applicant.ts';
import { askAboutAll, UWE } from '../testing/asked-agency.ts';
import { openCounter } from '../testing/counter.ts';
import { closeCase, sendAs } from '../testing/filed-case.ts';
import { placesOf } from '../testing/places-of.ts';
import { fetchOpinionDocument, showOpinion } from './show-opinion.ts';

const counter = openCounter();
const PDF = Buffer.from('%PDF-1.7 an invented plan');

/** A case that another agency was asked about, as somebody sees it who has an old copy of the database and its key. */
async function copied() {
  const { ports } = counter;
  const applicant = await finishedApplicant(ports);
  await applicant.handIn(PDF);
  const { reference } = await sendAs(applicant);
  const id = await askAboutAll(ports, { reference, text: 'Darf dort gebaut werden?' });
  const row = await ports.opinions.find(id);
  if (!row?.keyForAsked) throw new Error('Nobody was asked.');
  const old: Ports = { ...ports, opinions: { ...ports.opinions, find: () => Promise.resolve(row) } };
  return { ports, reference, old, row, wrapped: row.keyForAsked, asked: { member: UWE, id } };
}

it('what another agency was shown opens with no key that is left once the case is erased', async () => {
  const { ports, reference, old, row, wrapped, asked } = await copied();
  const before = await showOpinion(old, asked);
  expect(before?.question.text).toBe('Darf dort gebaut werden?');
  const [{ id: document } = { id: '' }] = before?.question.documents ?? [];
  const found = await fetchOpinionDocument(old, { ...asked, document });
  expect(found && (await buffer(found.bytes))).toEqual(PDF);
  const sealed = [row.sealedQuestion.subarray(40, 104)];
  expect(await placesOf(counter, sealed)).toEqual([['public.opinions', 'wal']]);

  await closeCase(ports, reference);
  counter.wait(366);
  await eraseExpired(ports);
  expect(await placesOf(counter, sealed)).toEqual([['wal']]);
  expect(await showOpinion(old, asked)).toBeNull();
  expect(await fetchOpinionDocument(old, { ...asked, document })).toBeNull();
  const about = aboutOpinion(reference, row.id);
  for (const erasure of [null, ports.vault.newKey()]) {
    const opened = ports.vault.unwrapAtAgency(wrapped, { agency: UWE.agency, erasure }, about);
    await expect(opened.then((key) => ports.vault.open(key, row.sealedQuestion, about))).rejects.toThrow(
      /belong/,
    );
  }
});

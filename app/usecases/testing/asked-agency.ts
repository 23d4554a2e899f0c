import { Readable } from 'node:stream';
import { askOpinion } from '../opinions/ask-opinion.ts';
import { deliverOpinion } from '../opinions/deliver-opinion.ts';
import { giveOpinion, takeDocumentOfAsked } from '../opinions/give-opinion.ts';
import type { Ports, StaffMember } from '../ports.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA } from './counter.ts';

/** Of the agency that is asked. */
export const UWE: StaffMember = {
  id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e41',
  agency: 'umweltamt',
  name: 'Uwe',
  subject: 'uwe',
  role: 'caseworker',
};

/** Another agency, beside that of the counter. */
export async function openAskedAgency(ports: Ports): Promise<void> {
  const own = await ports.agencies.find(ANNA.agency);
  if (!own) throw new Error('The counter has an agency.');
  await ports.agencies.save({ ...own, id: UWE.agency, name: 'Umweltamt', agsPrefix: 'Süd' });
  await ports.staff.save(UWE);
}

type Asking = { readonly reference: string; readonly text: string };

/** It is shown all answers and documents of a case; the id of the request. */
export async function askAboutAll(ports: Ports, { reference, text }: Asking): Promise<string> {
  await openAskedAgency(ports);
  const shown = await showOfficeCase(ports, { member: ANNA, reference });
  const id = ports.ids.uuid();
  const asked = await askOpinion(ports, {
    id,
    member: ANNA,
    reference,
    version: shown?.row.version ?? 0,
    asked: UWE.agency,
    text,
    input: { 'due.day': ['31'], 'due.month': ['5'], 'due.year': ['2032'] },
    sections: [],
    rows: ['all/0'],
    documents: shown?.payload.documents.map((document) => document.id) ?? [],
  });
  if (!asked.ok) throw new Error(asked.reason);
  return id;
}

type Answering = { readonly text: string; readonly name: string; readonly bytes: Uint8Array };

/** It answers with a document of its own, and the worker brings that to the case. */
export async function answerOpinion(ports: Ports, id: string, answer: Answering): Promise<void> {
  const { text, name, bytes } = answer;
  const taken = await takeDocumentOfAsked(ports, { member: UWE, id, bytes: Readable.from([bytes]) });
  const documents = [{ id: taken.ok ? taken.id : '', name }];
  const given = await giveOpinion(ports, { member: UWE, id, text, documents });
  if (!given.ok) throw new Error(given.reason);
  await deliverOpinion(ports, { opinion: id });
}

import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { takeDocumentOfCitizen } from '../case-documents.ts';
import { handIn } from '../hand-in.ts';
import type { Ports } from '../ports.ts';
import type { FiledCase } from './filed-case.ts';

/** The citizen hands in the certificate of the first child, which the form let follow. */
export async function handInCertificate(ports: Ports, own: FiledCase): Promise<void> {
  const question = { field: 'nachweis', item: [0] };
  const bytes = Readable.from([Buffer.from('%PDF-1.7 an invented certificate')]);
  const taken = await takeDocumentOfCitizen(ports, { ...own, question, bytes });
  const documents = taken.ok ? [{ id: taken.id, name: 'Nachweis.pdf' }] : [];
  expect(await handIn(ports, { ...own, ...question, token: 'a', documents })).toEqual({ ok: true });
}

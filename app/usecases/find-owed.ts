import type { Place } from '#forms/engine/model.ts';
import { owedDocuments } from '#forms/submission/owed-documents.ts';
import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import { isFinal } from '#forms/submission/status.ts';
import { readEntries } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { readPayload } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Payload, Ports } from './ports.ts';

/** A question of the form, and the items it stands in. */
export type Question = { readonly field: string; readonly item: Place['item'] };

/** What a case still owes; nothing once it is decided, or where its form is not to be had any more. */
export function owedIn(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { row }: Pick<OpenCase, 'row'>,
  { payload, entries }: { readonly payload: Payload; readonly entries: readonly CaseEntry[] },
): readonly OwedDocument[] {
  const service = catalogue.find(row.service, row.serviceVersion);
  if (!service || !payload.context || isFinal(row.state)) return [];
  const context = { ...payload.context, codelists: catalogue.codelists };
  return owedDocuments({ service, answers: payload.answers, context }, entries);
}

/** The document that a question still waits for; `null` when it waits for none. */
export async function findOwed(
  ports: Pick<Ports, 'catalogue' | 'vault' | 'entries'>,
  open: OpenCase,
  { field, item }: Question,
): Promise<OwedDocument | null> {
  const entries = await readEntries(ports, open, 'citizen');
  const owed = owedIn(ports, open, { payload: readPayload(ports, open), entries });
  const isMeant = (one: OwedDocument) =>
    one.field.id === field && one.section.place.item.join() === item.join();
  return owed.find(isMeant) ?? null;
}

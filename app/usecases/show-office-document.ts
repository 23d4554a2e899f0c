import type { FileAnswer } from '#forms/engine/model.ts';
import { documentsOfCase, isWhole } from './case-documents.ts';
import { readEntries } from './case-entries.ts';
import { openRecorded } from './fetch-office-file.ts';
import { readPayload } from './open-case.ts';
import type { Payload, Ports, StaffMember } from './ports.ts';

export type OfficeDocument = {
  readonly file: FileAnswer;
  /** All documents of the case, in the order they were handed in. */
  readonly documents: readonly FileAnswer[];
  readonly review: Payload['review'];
  /** Only what is whole can be looked at. */
  readonly isWhole: boolean;
};

/** What is known of a document beside its bytes; the answers stand there too, so it is recorded as an opening. */
export async function showOfficeDocument(
  ports: Pick<Ports, 'clock' | 'vault' | 'submissions' | 'entries' | 'audit' | 'blobs'>,
  wanted: { readonly member: StaffMember; readonly reference: string; readonly id: string },
): Promise<OfficeDocument | null> {
  const open = await openRecorded(ports, wanted, 'view-document');
  if (!open) return null;
  const documents = await documentsOfCase(ports, open, await readEntries(ports, open, 'office'));
  const file = documents.find(({ id }) => id === wanted.id);
  if (!file) return null;
  return { file, documents, review: readPayload(ports, open).review, isWhole: await isWhole(ports, file) };
}

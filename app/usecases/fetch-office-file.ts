import type { FileAnswer } from '#forms/engine/model.ts';
import { withCodes } from '#forms/submission/portal-status.ts';
import { documentsOfCase, readDocument } from './case-documents.ts';
import { readEntries } from './case-entries.ts';
import { filedData } from './filed-data.ts';
import { filingOf } from './filing-of.ts';
import { openCaseAtAgency, readPayload, readReceipt } from './open-case.ts';
import type { OfficeErrand, OpenCase } from './open-case.ts';
import type { Ports, StaffMember } from './ports.ts';

type OfficePorts = Pick<
  Ports,
  | 'clock'
  | 'catalogue'
  | 'vault'
  | 'submissions'
  | 'entries'
  | 'receiptStates'
  | 'files'
  | 'blobs'
  | 'audit'
  | 'opinions'
>;
/** A case of the caseworker's own agency. */
export type Wanted = { readonly member: StaffMember; readonly reference: string };

/** A sealed receipt for the office: the newest, or that of a correction, from 0; the download is recorded. */
export async function fetchOfficeReceipt(
  ports: OfficePorts,
  { number = null, ...wanted }: Wanted & { readonly number?: number | null },
): Promise<Uint8Array | null> {
  const open = await openRecorded(ports, wanted, 'download-receipt');
  const filing = open && (await filingOf(ports, open, number));
  return filing && readReceipt(ports, filing);
}

/**
 * The machine-readable data for the office: the same as in the receipt, and what has happened since. The download is
 * recorded.
 */
export async function fetchOfficeData(ports: OfficePorts, wanted: Wanted): Promise<Uint8Array | null> {
  const open = await openRecorded(ports, wanted, 'download-data');
  const service = open && ports.catalogue.find(open.row.service, open.row.serviceVersion);
  if (!service) return null;
  const data = filedData(service, open.row, readPayload(ports, open));
  const entries = await readEntries(ports, open, 'office');
  const process = withCodes(entries, service.letters).map(
    ({ at, kind, author, state, kernmodul, statusBauportal }) => ({
      at,
      kind,
      author,
      state,
      kernmodul,
      statusBauportal,
    }),
  );
  return new TextEncoder().encode(JSON.stringify({ ...data, process }));
}

/** A handed-in document for the office, to keep or to look at; either is recorded. */
export async function fetchOfficeDocument(
  ports: OfficePorts,
  wanted: Wanted & { readonly id: string; readonly action: 'download-document' | 'view-document' },
): Promise<{ readonly file: FileAnswer; readonly bytes: AsyncIterable<Uint8Array> } | null> {
  const open = await openRecorded(ports, wanted, wanted.action);
  if (!open) return null;
  const entries = await readEntries(ports, open, 'office');
  return readDocument(ports, open, { id: wanted.id, among: await documentsOfCase(ports, open, entries) });
}

/** Opens a case of the caseworker's own agency and records what for; `null` where there is none. */
export async function openRecorded(
  ports: Pick<Ports, 'clock' | 'vault' | 'submissions' | 'audit'>,
  { member, reference }: Wanted,
  action: OfficeErrand['action'],
): Promise<OpenCase | null> {
  const open = await openCaseAtAgency(ports, { member, reference, action });
  if (!open) return null;
  const at = ports.clock.now().toISOString();
  await ports.audit.add({ agency: member.agency, at, actor: member.id, action, reference });
  return open;
}

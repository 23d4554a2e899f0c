import { submissionData } from '#forms/submission/data.ts';
import { isFinal } from '#forms/submission/status.ts';
import { codesOf, currentStatus } from '#forms/submission/portal-status.ts';
import { caseDeadlines, isGranted } from './case-deadlines.ts';
import type { DeadlinePorts } from './case-deadlines.ts';
import { readEntries } from './case-entries.ts';
import { listConsultations, listOpenings } from './list-openings.ts';
import { openCaseWithCode, readPayload } from './open-case.ts';
import type { Ports } from './ports.ts';

/**
 * Everything that is stored of the citizen's case, machine-readable (Art. 15 and 20 DSGVO): the answers as they were
 * sent, what both sides wrote, how it stands, and who has opened it. Documents are named; each can be fetched by itself.
 */
export async function exportCase(
  ports: DeadlinePorts & Pick<Ports, 'vault' | 'submissions' | 'entries' | 'agencies' | 'audit' | 'opinions'>,
  input: { readonly reference: string; readonly code: string },
): Promise<Uint8Array | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'export-own-data' });
  const service = open && ports.catalogue.find(open.row.service, open.row.serviceVersion);
  if (!open || !service) return null;
  const { row } = open;
  const { reference, receivedAt, state, deleteAfter } = row;
  const { answers, documents } = readPayload(ports, open);
  const entries = await readEntries(ports, open, 'citizen');
  const agency = await ports.agencies.find(row.agency);
  const codes = codesOf(entries);
  const content = {
    exportedAt: ports.clock.now().toISOString(),
    reference,
    agency: agency?.name ?? row.agency,
    state,
    statusBauportal: currentStatus(codes, isGranted(caseDeadlines(ports, { row, entries, agency }))),
    // The day is known as soon as the case has come to an end.
    deleteAfter: isFinal(state) ? deleteAfter : null,
    submission: submissionData({ service, reference, receivedAt: new Date(receivedAt), answers }),
    documents,
    entries: entries.map(({ at, kind, state: after, author, body }, index) => ({
      at,
      kind,
      state: after,
      author,
      body,
      kernmodul: codes[index]?.message,
      statusBauportal: codes[index]?.status,
    })),
    openedBy: await listOpenings(ports, reference),
    consulted: await listConsultations(ports, reference),
  };
  return new TextEncoder().encode(JSON.stringify(content, null, 2));
}

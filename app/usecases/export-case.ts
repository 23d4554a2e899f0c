import type { Service } from '#forms/engine/model.ts';
import { isFinal } from '#forms/submission/status.ts';
import { currentStatus, withCodes } from '#forms/submission/portal-status.ts';
import { caseDeadlines, isGranted } from './case-deadlines.ts';
import type { DeadlinePorts } from './deadlines-of.ts';
import { readEntries } from './case-entries.ts';
import { filedData } from './filed-data.ts';
import { listConsultations, listOpenings } from './list-openings.ts';
import { readOwnContact } from './notify-citizen.ts';
import { openCaseWithCode, readPayload } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';
import { recordCitizen } from './record-citizen.ts';
import { remedyOf } from './remedy-of.ts';

/**
 * What a citizen takes away of their case, machine-readable (Art. 20 DSGVO): the answers as they were sent, also before
 * each correction, what both sides wrote to each other, how it stands, what is due, where news are told, and who has opened
 * it. Documents are named; each can be fetched by itself. Recorded. What the office has noted for itself is not in it: how
 * much of that Art. 15 opens is for the authority to say, so the page names whom to ask.
 */
export async function exportCase(
  ports: DeadlinePorts & Pick<Ports, 'vault' | 'submissions' | 'entries' | 'agencies' | 'audit' | 'opinions'>,
  input: { readonly reference: string; readonly code: string },
): Promise<Uint8Array | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'export-own-data' });
  const service = open && ports.catalogue.find(open.row.service, open.row.serviceVersion);
  if (!open || !service) return null;
  const { row } = open;
  const { reference, state, deleteAfter } = row;
  const payload = readPayload(ports, open);
  const entries = withCodes(await readEntries(ports, open, 'citizen'), service.letters);
  const agency = await ports.agencies.find(row.agency);
  const due = await caseDeadlines(ports, open, { entries, agency });
  await recordCitizen(ports, open, 'export-own-data');
  const content = {
    exportedAt: ports.clock.now().toISOString(),
    reference,
    agency: agency?.name ?? row.agency,
    state,
    statusBauportal: currentStatus(entries, isGranted(due)),
    // The day is known as soon as the case has come to an end.
    deleteAfter: isFinal(state) ? deleteAfter : null,
    deadlines: due.map(({ deadline }) => ({
      id: deadline.rule.id,
      law: deadline.rule.law,
      standing: deadline.standing,
      due: deadline.due,
    })),
    remedy: remedyOf(ports, { entries, agency }),
    noticesTo: readOwnContact(ports, open),
    submission: filedData(service, row, payload),
    documents: payload.documents,
    earlier: await earlierOf(ports, open, service),
    entries: entries.map(({ at, kind, state: after, author, body, kernmodul, statusBauportal }) => ({
      at,
      kind,
      state: after,
      author,
      body,
      kernmodul,
      statusBauportal,
    })),
    openedBy: await listOpenings(ports, reference),
    consulted: await listConsultations(ports, reference),
  };
  return new TextEncoder().encode(JSON.stringify(content, null, 2));
}

/** What was sent before each correction, oldest first. */
async function earlierOf(
  ports: Pick<Ports, 'vault' | 'submissions'>,
  { row, key }: OpenCase,
  service: Service,
) {
  const earlier = await ports.submissions.earlier(row.reference);
  return earlier.map((filed) => {
    const payload = readPayload(ports, { row: filed, key });
    return { submission: filedData(service, row, payload), documents: payload.documents };
  });
}

import { writeEntry } from '../desk/write-entry.ts';
import type { Target, WritingPorts, Written } from '../desk/write-entry.ts';
import { openCaseAtAgency } from '../open-case.ts';

/** Takes a request for an opinion back: the other agency opens nothing of it any more. */
export async function takeBackOpinion(
  ports: WritingPorts,
  target: Target & { readonly request: string },
): Promise<Written> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'request-opinion' });
  const { reference, request } = target;
  const row = open && (await ports.opinions.find(request));
  if (!open || row?.reference !== reference) return { ok: false, reason: 'no-case' };
  if (row.endedAt !== null) return { ok: false, reason: 'changed-elsewhere' };
  const office = (await ports.agencies.find(row.asked))?.name ?? row.asked;
  const at = ports.clock.now().toISOString();
  return writeEntry(ports, open, {
    target,
    said: { kind: 'opinion-end', body: { request, office } },
    action: 'request-opinion',
    beside: async (tx) => {
      await ports.opinions.end(tx, { id: request, at });
    },
  });
}

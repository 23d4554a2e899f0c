import { protocol } from '#forms/submission/protocol.ts';
import type { Ports } from '../ports.ts';
import { setDueClosed } from '../set-due.ts';
import type { ClosedPorts } from '../set-due.ts';

/** Puts an opinion that was given into the log of its case, once, however often the job is repeated. */
export async function deliverOpinion(
  ports: ClosedPorts & Pick<Ports, 'transaction'>,
  { opinion }: { readonly opinion: string },
): Promise<void> {
  const row = await ports.opinions.find(opinion);
  const open = row && (await ports.submissions.findByReference(row.reference));
  if (!open || row.answer === null || row.endedAt === null) return;
  const entry = {
    id: row.answer,
    reference: row.reference,
    at: row.endedAt,
    kind: 'opinion',
    state: open.state,
    author: 'office',
    by: row.answeredBy,
    staffId: null,
    audience: protocol.opinion.audience,
    dueOn: null,
    sealedBody: row.sealedAnswer,
  } as const;
  await ports.transaction(async (tx) => {
    await ports.entries.add(tx, entry);
    await setDueClosed(ports, tx, open);
  });
}

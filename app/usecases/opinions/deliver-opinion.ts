import { protocol } from '#forms/submission/protocol.ts';
import type { Ports } from '../ports.ts';

/** Puts an opinion that was given into the log of its case, once, however often the job is repeated. */
export async function deliverOpinion(
  {
    opinions,
    submissions,
    entries,
    transaction,
  }: Pick<Ports, 'opinions' | 'submissions' | 'entries' | 'transaction'>,
  { opinion }: { readonly opinion: string },
): Promise<void> {
  const row = await opinions.find(opinion);
  const open = row && (await submissions.findByReference(row.reference));
  if (!open || row.answer === null || row.endedAt === null) return;
  const entry = {
    id: row.answer,
    reference: row.reference,
    at: row.endedAt,
    kind: 'opinion',
    state: open.state,
    author: 'office',
    by: row.answeredBy,
    audience: protocol.opinion.audience,
    dueOn: null,
    sealedBody: row.sealedAnswer,
  } as const;
  await transaction(async (tx) => {
    await entries.add(tx, entry);
  });
}

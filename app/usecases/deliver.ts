import type { Ports } from './ports.ts';

/**
 * Hands a submission over to the agency. It lies in the agency's inbox since the transaction that took it; this
 * records once that it has been delivered there, however often the job is repeated.
 */
export async function deliver(
  { clock, submissions, audit, transaction }: Pick<Ports, 'clock' | 'submissions' | 'audit' | 'transaction'>,
  { reference }: { readonly reference: string },
): Promise<void> {
  const row = await submissions.findByReference(reference);
  if (!row) return;
  const at = clock.now().toISOString();
  await transaction(async (tx) => {
    const isFirst = await submissions.markDelivered(tx, { reference, at });
    if (isFirst)
      await audit.add({ agency: row.agency, at, actor: 'worker', action: 'deliver', reference }, tx);
  });
}

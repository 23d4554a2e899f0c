import { sql } from 'drizzle-orm';
import { within, type Transaction } from './transaction.ts';

export type OutboxJob = { readonly task: 'deliver'; readonly reference: string };

/** With graphile-worker's pauses (e^n seconds, at most 6.1 hours) the 21st attempt comes after about 71 hours. */
const attempts = 21;

/** What must leave the house; the job exists only if the transaction that adds it is kept. */
export function outboxStore() {
  return {
    add: async (tx: Transaction, { task, reference }: OutboxJob): Promise<void> => {
      await within(tx).execute(sql`
        select from graphile_worker.add_job(${task}, json_build_object('reference', ${reference}::text),
          job_key => ${`${task}:${reference}`}, max_attempts => ${attempts})`);
    },
  };
}

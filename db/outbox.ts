import { sql } from 'drizzle-orm';
import { within, type Transaction } from './transaction.ts';

export type OutboxJob = {
  readonly task: keyof typeof queues;
  readonly reference: string;
  /** The id of a letter of the case. */
  readonly letter?: string;
  /** The id of an opinion that was given. */
  readonly opinion?: string;
};

/** Jobs of one queue run one after the other: services that are slow or down hold up nothing else. */
const queues = {
  deliver: null,
  'raise-receipt': 'receipts',
  notify: 'notices',
  'deliver-opinion': null,
} as const;

/** With graphile-worker's pauses (e^n seconds, at most 6.1 hours) the 21st attempt comes after about 71 hours. */
const attempts = 21;

/** What must leave the house; the job exists only if the transaction that adds it is kept. */
export function outboxStore() {
  return {
    add: async (
      tx: Transaction,
      { task, reference, letter = '', opinion = '' }: OutboxJob,
    ): Promise<void> => {
      const key = [task, reference, letter, opinion].filter((part) => part !== '').join(':');
      await within(tx).execute(sql`
        select from graphile_worker.add_job(${task}, json_build_object('reference', ${reference}::text, 'letter', ${letter}::text, 'opinion', ${opinion}::text),
          queue_name => ${queues[task]}, job_key => ${key}, max_attempts => ${attempts})`);
    },
  };
}

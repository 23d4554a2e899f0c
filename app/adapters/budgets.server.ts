import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from '../usecases/ports.ts';

/**
 * How often a network may try a wrong code: people mistype a few times, a machine that guesses is stopped long before
 * it matters (a code has 130 bits).
 */
const FAILED_CODES = { points: 10, duration: 15 * 60 };

/** How many receipts a network may have checked: a whole office behind one address, but nobody who searches. */
const RECEIPT_QUESTIONS = { points: 600, duration: 15 * 60 };

type Budgets = { readonly failedCodes: Budget; readonly receiptQuestions: Budget };

/** Budgets per network, shared by all processes through the database; a migration has made their table. */
export function openBudgets(url: string): { readonly budgets: Budgets; readonly close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'schalter budgets' });
  pool.on('error', () => undefined);
  const budgets = {
    failedCodes: openBudget(pool, 'failed_codes', FAILED_CODES),
    receiptQuestions: openBudget(pool, 'receipt_questions', RECEIPT_QUESTIONS),
  };
  return { budgets, close: () => pool.end() };
}

function openBudget(pool: pg.Pool, keyPrefix: string, limit: typeof FAILED_CODES): Budget {
  const place = { storeClient: pool, keyPrefix, tableName: 'budgets', tableCreated: true };
  const limiter = new RateLimiterPostgres({ ...limit, ...place });
  return {
    secondsToWait: async (network) => {
      const spent = await limiter.get(network);
      return spent && spent.remainingPoints <= 0 ? Math.ceil(spent.msBeforeNext / 1_000) : 0;
    },
    spend: async (network) => {
      await limiter.consume(network).catch(throwUnlessSpent);
    },
  };
}

/** The limiter rejects with its result when nothing is left; only other reasons are errors. */
function throwUnlessSpent(reason: unknown): void {
  if (!(reason instanceof RateLimiterRes)) throw reason;
}

import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget, Ports } from '../usecases/ports.ts';

/**
 * How often a network may try a wrong code: people mistype a few times, a machine that guesses is stopped long before
 * it matters (a code has 130 bits).
 */
const FAILED_CODES = { points: 10, duration: 15 * 60 };

/** How many receipts a network may have checked: a whole office behind one address, but nobody who searches. */
const RECEIPT_QUESTIONS = { points: 600, duration: 15 * 60 };

/** How often a case may be printed: all parts of a long one, and again, but nothing that fills the log. */
const PRINTS = { points: 50, duration: 15 * 60 };

type Budgets = Pick<Ports, 'failedCodes' | 'receiptQuestions' | 'prints'>;

/** Budgets per network or case, shared by all processes through the database; a migration has made their table. */
export function openBudgets(url: string): { readonly budgets: Budgets; readonly close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'schalter budgets' });
  pool.on('error', () => undefined);
  const budgets = {
    failedCodes: openBudget(pool, 'failed_codes', FAILED_CODES),
    receiptQuestions: openBudget(pool, 'receipt_questions', RECEIPT_QUESTIONS),
    prints: openBudget(pool, 'prints', PRINTS),
  };
  return { budgets, close: () => pool.end() };
}

function openBudget(pool: pg.Pool, keyPrefix: string, limit: typeof FAILED_CODES): Budget {
  const place = { storeClient: pool, keyPrefix, tableName: 'budgets', tableCreated: true };
  const limiter = new RateLimiterPostgres({ ...limit, ...place });
  return {
    secondsToWait: async (key) => {
      const spent = await limiter.get(key);
      return spent && spent.remainingPoints <= 0 ? Math.ceil(spent.msBeforeNext / 1_000) : 0;
    },
    spend: async (key) => {
      await limiter.consume(key).catch(throwUnlessSpent);
    },
  };
}

/** The limiter rejects with its result when nothing is left; only other reasons are errors. */
function throwUnlessSpent(reason: unknown): void {
  if (!(reason instanceof RateLimiterRes)) throw reason;
}

import type { AskPortal, Known, Level } from './model.ts';

const LEVELS: readonly Level[] = ['B-B', 'B-T', 'B-LT', 'B-LTA'];

/** Milliseconds; whoever waits longer is told the verdict without the portal. */
const PATIENCE = 8000;

/** Asks a portal by its public address; `''` is the portal that this page came from. Only the checksum is sent. */
export const askPortalAt =
  (origin: string): AskPortal =>
  async (sha256) => {
    try {
      const response = await fetch(`${origin}/api/v1/receipts/${sha256}`, {
        signal: AbortSignal.timeout(PATIENCE),
        credentials: 'omit',
        redirect: 'error',
      });
      return response.ok ? parseKnown(await response.json()) : null;
    } catch {
      // No line, no portal, no JSON: in each case there is no answer, and the verdict says so.
      return null;
    }
  };

function parseKnown(answer: unknown): Known | null {
  if (typeof answer !== 'object' || answer === null || !('known' in answer)) return null;
  if (answer.known === false) return { known: false };
  const sealedAt = 'sealedAt' in answer ? answer.sealedAt : null;
  const isTime = typeof sealedAt === 'string' && !Number.isNaN(Date.parse(sealedAt));
  if (answer.known !== true || !isTime) return null;
  const level = LEVELS.find((one) => 'level' in answer && answer.level === one) ?? null;
  return { known: true, sealedAt, level };
}

import { fetchJson } from './fetch-json.ts';
import type { AskPortal, Known, Level } from './model.ts';

const LEVELS: readonly Level[] = ['B-B', 'B-T', 'B-LT', 'B-LTA'];

/** Asks a portal by its public address; `''` is the portal that this page came from. Only the checksum is sent. */
export const askPortalAt =
  (origin: string): AskPortal =>
  async (sha256) =>
    parseKnown(await fetchJson(`${origin}/api/v1/receipts/${sha256}`));

function parseKnown(answer: unknown): Known | null {
  if (typeof answer !== 'object' || answer === null || !('known' in answer)) return null;
  if (answer.known === false) return { known: false };
  const sealedAt = 'sealedAt' in answer ? answer.sealedAt : null;
  const isTime = typeof sealedAt === 'string' && !Number.isNaN(Date.parse(sealedAt));
  if (answer.known !== true || !isTime) return null;
  const level = LEVELS.find((one) => 'level' in answer && answer.level === one) ?? null;
  return { known: true, sealedAt, level };
}

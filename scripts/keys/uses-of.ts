import type { Database } from '#db/index.ts';

type Use = Awaited<ReturnType<Database['keyUse']['ofAgencies']>>[number];
type Which = Pick<Use, 'agency' | 'keyId'>;

/** What is wrapped for a key of an agency, in words; `null` for nothing. */
export function usesOf(uses: readonly Use[], { agency, keyId }: Which): string | null {
  const own = uses.find((use) => use.agency === agency && use.keyId === keyId);
  const { cases = 0, opinions = 0 } = own ?? {};
  const parts = [
    ...(cases === 0 ? [] : [count(cases, 'case')]),
    ...(opinions === 0 ? [] : [count(opinions, 'opinion')]),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}

/** In words. */
export function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}

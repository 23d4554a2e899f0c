import type { Key, Ports } from './ports.ts';

/**
 * What a draft or case needs beside its code or its agency; `null`: it was erased, whatever is still to be found of it.
 * `erasure` is `null` for what is from before there were erasure keys.
 */
export async function erasureOf(
  { vault }: Pick<Ports, 'vault'>,
  { erasureSlot }: { readonly erasureSlot: number | null },
): Promise<{ readonly erasure: Key | null } | null> {
  if (erasureSlot === null) return { erasure: null };
  const erasure = await vault.erasureKey(erasureSlot);
  return erasure && { erasure };
}

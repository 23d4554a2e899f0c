type Policy = { readonly createHTML: (html: string) => string | null };
type PolicyFactory = {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (name: string, policy: Policy) => unknown;
};

/**
 * Lets the empty string pass as markup, and nothing else: React Aria's live announcer clears itself by
 * `innerHTML = ''`, which `require-trusted-types-for 'script'` forbids.
 */
export function allowEmptying(): void {
  // Not every browser knows it, and TypeScript does not either.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (trustedTypes?.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) });
}

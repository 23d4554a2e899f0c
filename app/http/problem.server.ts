/** What is wrong with a machine's request, as RFC 9457 has it. */
export type Problem = { readonly status: number; readonly title: string; readonly detail?: string };

/** Problem details for machines; people get pages. */
export function problem({ status, title, detail }: Problem): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** What is wrong with a machine's request, as RFC 9457 has it. */
export type Problem = { readonly status: number; readonly title: string; readonly detail?: string };

/** Problem details for machines; people get pages. `headers`: what else the door answers with, also where it refuses. */
export function problem(what: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, title, detail } = what;
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}

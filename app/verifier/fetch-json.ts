/** Milliseconds; whoever waits longer goes on without the portal. */
const PATIENCE = 8000;

/** What a portal answers, without cookies. `null`: no line, no portal, no JSON, or it does not know. */
export async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE),
      credentials: 'omit',
      redirect: 'error',
    });
    return response.ok ? await response.json() : null;
  } catch {
    // Whatever it was, there is no answer, and that is said.
    return null;
  }
}

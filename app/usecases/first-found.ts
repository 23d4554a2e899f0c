/**
 * What is found by one of several names, tried in their order. What the server hides has a name for each of its keys; the
 * key in force stands first, so what is new is found at once.
 */
export async function firstFound<T>(
  names: readonly string[],
  find: (name: string) => Promise<T | null>,
): Promise<T | null> {
  for (const name of names) {
    const found = await find(name);
    if (found !== null) return found;
  }
  return null;
}

import type { Codelist } from '#forms/engine/model.ts';

/** As `/api/v1/codelists/<list>` sends it: `[code, name, …terms]` per entry. */
type Sent = {
  readonly id: string;
  readonly version: string;
  readonly entries: readonly (readonly [string, string, ...string[]])[];
};

/** Fields with the same list share it, and with it the index it is searched by. */
const lists = new Map<string, Promise<Codelist>>();

/** The official list at an address; fetched once, unless that failed. */
export function fetchCodelist(url: string): Promise<Codelist> {
  const known = lists.get(url) ?? load(url);
  lists.set(url, known);
  known.catch(() => lists.delete(url));
  return known;
}

async function load(url: string): Promise<Codelist> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The list is not there: ${response.status}`);
  // Our own server wrote it.
  const { id, version, entries } = (await response.json()) as Sent;
  return { id, version, entries: entries.map(([code, name, ...terms]) => ({ code, name, terms })) };
}

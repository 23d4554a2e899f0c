import type { Agency, Ports } from './ports.ts';

type Named = { readonly service: string; readonly agency: string };

/** The agency of this id, if the service can go to it: its name and address are public. */
export async function findAgency(
  { agencies, catalogue }: Pick<Ports, 'agencies' | 'catalogue'>,
  { service, agency }: Named,
): Promise<Agency | null> {
  const found = await agencies.find(agency);
  return found?.authority === catalogue.find(service)?.route.authority ? found : null;
}

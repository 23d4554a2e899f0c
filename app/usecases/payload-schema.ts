import { payloadStandard } from '#forms/payload/payloads.ts';
import type { Ports } from './ports.ts';

/** The JSON Schema of the message that an agency receives; `null` where it receives none in JSON. */
export async function payloadSchema(
  { standards }: Pick<Ports, 'standards'>,
  { service }: { readonly service: string },
): Promise<string | null> {
  const standard = payloadStandard(service);
  return standard?.kind === 'json' ? standards.read(standard) : null;
}

import { submissionDataSchema } from '#forms/submission/data.ts';
import type { Ports } from './ports.ts';

/** The JSON Schema of what a service's receipts carry; `null` for a service that does not exist. */
export function dataSchema(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { service }: { readonly service: string },
): ReturnType<typeof submissionDataSchema> | null {
  const found = catalogue.find(service);
  return found && submissionDataSchema(found);
}

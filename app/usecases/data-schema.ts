import type { SubmissionData } from '#forms/submission/data.ts';
import { submissionDataSchema } from '#forms/submission/data.ts';
import { exampleData } from '#forms/submission/example.ts';
import type { Service } from '#forms/engine/model.ts';
import type { Ports } from './ports.ts';

/** The newest version, or the one that is named. */
export type Which = { readonly service: string; readonly version?: string };

/** The JSON Schema of what a service's receipts carry; `null` for a service that does not exist. */
export function dataSchema(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { service, version }: Which,
): ReturnType<typeof submissionDataSchema> | null {
  const found = catalogue.find(service, version);
  return found && submissionDataSchema(found);
}

/** The search takes a moment, and its result never changes. */
const examples = new WeakMap<Service, SubmissionData | null>();

/** Invented data of one submission; `null` where there is no such service, or no example was found. */
export function dataExample(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { service, version }: Which,
): SubmissionData | null {
  const found = catalogue.find(service, version);
  if (!found) return null;
  const example = examples.has(found) ? examples.get(found) : exampleData(found, catalogue.codelists);
  examples.set(found, example ?? null);
  return example ?? null;
}

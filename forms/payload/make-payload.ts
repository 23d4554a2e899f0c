import type { Answers, Context, Recipient, Service } from '../engine/model.ts';
import { parameterValues } from '../engine/parameters.ts';
import { computedValues } from './computed-values.ts';
import { excerptAnswers } from './excerpt.ts';
import type { PayloadFacts, PayloadFile } from './model.ts';
import { payloads } from './payloads.ts';
import { reads } from './reads.ts';
import { writeXml } from './write-xml.ts';

/** A submission as it came in. */
export type PayloadSource = {
  readonly service: Service;
  /** Only what was asked. */
  readonly answers: Answers;
  /** At the time of receipt. */
  readonly context: Context;
  readonly reference: string;
  readonly receivedAt: Date;
};

/**
 * A submission in its service's format, for the agency in charge. None for a service without a mapping: its
 * submissions go as `data.json` alone.
 */
export function makePayload(source: PayloadSource): readonly PayloadFile[] {
  return payloads.get(source.service.id)?.whole(factsFor(null, source), writeXml) ?? [];
}

/** The recipients for whom there is an excerpt, in the order of the definition. */
export function excerptRecipients({ id, recipients }: Service): readonly Recipient[] {
  return payloads.get(id)?.excerpt ? recipients : [];
}

/** The excerpt that this recipient may read; `null` where there is none. */
export function makeExcerpt(source: PayloadSource, recipient: string): PayloadFile | null {
  const reader = excerptRecipients(source.service).find(({ id }) => id === recipient);
  return (reader && payloads.get(source.service.id)?.excerpt?.(factsFor(reader, source), writeXml)) ?? null;
}

function factsFor(reader: Recipient | null, source: PayloadSource): PayloadFacts {
  const { service, context, reference, receivedAt } = source;
  const answers = reader ? excerptAnswers(service, reader, source.answers) : source.answers;
  return {
    service,
    reference,
    received: mayReadTime(reader, service) ? { at: receivedAt.toISOString(), on: context.today } : null,
    answers,
    // Of an excerpt's answers only, so that nothing computed tells what was taken away.
    computed: computedValues(service, answers, context),
    parameters: parameterValues(service, context.authority),
    codelists: context.codelists,
    recipient: reader?.id ?? null,
  };
}

function mayReadTime(reader: Recipient | null, { id }: Service): boolean {
  return reader === null || reads(reader, payloads.get(id)?.receivedNumber ?? null);
}

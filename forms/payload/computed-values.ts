import type { Value } from '../engine/feel/value.ts';
import type { Answers, Context, Service } from '../engine/model.ts';
import { parameterValues } from '../engine/parameters.ts';
import { evaluateIn } from '../engine/trace.ts';

/**
 * What the definition computes from these answers as they stand. Unlike the journey's own values, relevance is not
 * asked again: an excerpt lacks answers that other questions depend on.
 */
export function computedValues(
  service: Service,
  answers: Answers,
  context: Context,
): Readonly<Record<string, Value>> {
  const { channel, identity } = context;
  const around = { channel, identity, authority: parameterValues(service, context.authority) };
  const value = evaluateIn({ values: answers, outer: { values: around, outer: null } }, context);
  return Object.fromEntries(service.computed.map(({ id, is }) => [id, value(is)]));
}

import type { Context, Service } from '../model.ts';
import { parameterValues } from '../parameters.ts';

/** The names beside the answers, as conditions see them. */
export function surroundingsOf(
  service: Service,
  { channel, identity, authority }: Context,
): Readonly<Record<string, unknown>> {
  return { channel, identity, authority: parameterValues(service, authority) };
}

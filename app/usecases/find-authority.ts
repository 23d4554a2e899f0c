import type { Answers, Service } from '#forms/engine/model.ts';
import type { Agency, Ports } from './ports.ts';

/** The authority in charge by the municipality key that the service's route points to. */
export function findAuthority(
  { agencies }: Pick<Ports, 'agencies'>,
  { service, answers }: { readonly service: Service; readonly answers: Answers },
): Promise<Agency | null> {
  return agencies.inCharge(service.route.authority, textAt(answers, service.route.by));
}

function textAt(answers: Answers, path: readonly string[]): string {
  const found = path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), answers);
  return typeof found === 'string' ? found : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

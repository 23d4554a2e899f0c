import type { Service } from '#forms/engine/model.ts';
import type { Ports } from '../ports.ts';

/** The same counter, where the service says something else. */
export function whereService(ports: Ports, says: Partial<Service>): Ports {
  const find: Ports['catalogue']['find'] = (...asked) => {
    const service = ports.catalogue.find(...asked);
    return service && { ...service, ...says };
  };
  return { ...ports, catalogue: { ...ports.catalogue, find } };
}

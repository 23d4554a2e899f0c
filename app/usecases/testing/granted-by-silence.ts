import type { DeadlineRule } from '#forms/engine/model.ts';
import type { Ports } from '../ports.ts';
import { plotService } from './plot-service.ts';
import { whereService } from './where-service.ts';

const rule: DeadlineRule = {
  id: 'entscheidung',
  within: 'P3M',
  counts: 'days',
  met: 'decision',
  waiting: 'restarts',
  granted: 'fiktion',
  law: '§ 42a VwVfG',
};

/** The same counter, where silence grants after three months; `change` makes another definition of its service. */
export function grantedBySilence(ports: Ports, change?: (definition: string) => string): Ports {
  const { steps } = plotService(change);
  const parameters = [{ id: 'fiktion', type: 'boolean', default: true } as const];
  return whereService(ports, { steps, deadlines: [rule], parameters });
}

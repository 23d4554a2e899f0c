import { loadCatalogue } from '#forms/catalogue.ts';
import type { Context, Service } from '../model.ts';

const { services, find, codelists } = loadCatalogue({
  folders: ['forms/services'],
  codelistFolder: 'forms/codelists',
});

/** The services that we ship, opened as the portal opens them: with a finding in one, no test that needs them begins. */
export const shippedServices: readonly Service[] = services;

/** The day on which the tests of the services take place. */
export const shippedContext: Context = {
  today: '2026-11-21',
  now: '2026-11-21T10:00:00',
  channel: 'web',
  identity: { level: 'none' },
  authority: {},
  codelists,
};

/** The newest version of a service that we ship. */
export function shippedService(id: string): Service {
  const service = find(id);
  if (!service) throw new Error(`There is no service ${id}.`);
  return service;
}

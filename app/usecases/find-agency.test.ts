import { expect, test } from 'vitest';
import { shippedServices } from '#forms/engine/testing/shipped.ts';
import { findAgency } from './find-agency.ts';
import type { Agency, Ports } from './ports.ts';

const agency: Agency = {
  id: 'musterstadt',
  authority: 'gewerbeamt',
  name: 'Stadt Musterstadt, Gewerbeamt',
  address: ['Rathausplatz 1', '12345 Musterstadt'],
  phone: '030 1',
  email: 'gewerbe@musterstadt.example',
  agsPrefix: '',
  land: 'BUND',
  parameters: {},
  court: null,
  publicKey: '',
};
const ports: Pick<Ports, 'agencies' | 'catalogue'> = {
  agencies: {
    find: (id) => Promise.resolve(id === agency.id ? agency : null),
    inCharge: () => Promise.resolve(null),
    all: () => Promise.resolve([agency]),
    save: () => Promise.resolve(),
  },
  catalogue: {
    services: shippedServices,
    codelists: {},
    find: (id) => shippedServices.find((service) => service.id === id) ?? null,
  },
};

test.each([
  ['the office that the form goes to', 'trade-licence', 'musterstadt', agency],
  ['no office of another kind', 'building-permit', 'musterstadt', null],
  ['no office that does not exist', 'trade-licence', 'nowhere', null],
  ['no office of a service that does not exist', 'no-such-service', 'musterstadt', null],
])('A notice names %s', async (_, service, id, found) => {
  expect(await findAgency(ports, { service, agency: id })).toEqual(found);
});

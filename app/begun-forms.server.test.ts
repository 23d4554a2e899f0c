import { expect, it } from 'vitest';
import { shippedService } from '#forms/engine/testing/shipped.ts';
import { demandBegunForms } from './begun-forms.server.ts';

const service = shippedService('trade-licence');

const ports = (...versions: readonly string[]) => ({
  clock: { now: () => new Date() },
  drafts: { versions: () => Promise.resolve(versions.map((version) => ({ service: service.id, version }))) },
  catalogue: {
    services: [service],
    find: (id: string, version?: string) =>
      id === service.id && version === service.version ? service : null,
    codelists: {},
  },
});

it('starts when every form that somebody has begun is there', async () => {
  await expect(demandBegunForms(ports(service.version))).resolves.toBeUndefined();
});

it('names each form that is missing, in one line', async () => {
  await expect(demandBegunForms(ports(service.version, '0.9.0', '0.8.0'))).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(/trade-licence@0\.9\.0, trade-licence@0\.8\.0\. Put .*\.$/) as string,
  });
});

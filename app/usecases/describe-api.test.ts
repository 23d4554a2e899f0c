import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { shippedContext, shippedServices } from '#forms/engine/testing/shipped.ts';
import routes from '../routes.ts';
import { openStandards } from '../adapters/standards.server.ts';
import { describeApi } from './describe-api.ts';
import { dataExample, dataSchema } from './data-schema.ts';
import { payloadSchema } from './payload-schema.ts';
import type { Catalogue } from './ports.ts';

const catalogue: Catalogue = {
  services: shippedServices,
  codelists: shippedContext.codelists,
  find: (id, version) =>
    shippedServices.find((each) => each.id === id && (version ?? each.version) === each.version) ?? null,
};
const api = describeApi({ catalogue, origin: 'https://amt.example' });
// What is put together above.
const { paths, components } = api as {
  readonly paths: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

describe('The description of the interface', () => {
  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(api));
    expect(valid ? [] : errors).toEqual([]);
  });

  it('has every address for programs', () => {
    type Route = { readonly path?: string; readonly children?: readonly Route[] };
    const addressesOf = ({ path = '', children = [] }: Route): readonly string[] => [
      path,
      ...children.flatMap(addressesOf),
    ];
    const doors = (routes as readonly Route[])
      .flatMap(addressesOf)
      .filter((path) => /^(api|health)\//.test(path))
      .map((path) => `/${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(doors.length).toBeGreaterThan(5);
    expect(doors.filter((door) => !Object.hasOwn(paths, door))).toEqual([]);
  });

  it('has every file that an agency may fetch', () => {
    const files = Object.keys(paths).filter((path) => path.startsWith('/{lang}/inbox/'));
    expect(files.map((path) => path.split('/')[4])).toEqual(['data.json', 'payload', 'excerpts']);
    expect(JSON.stringify(paths['/{lang}/inbox/{reference}/excerpts/{recipient}'])).toContain('"ihk"');
  });

  it('names every service with its version and every list', () => {
    const told = JSON.stringify(paths);
    for (const { id, version } of shippedServices)
      expect(components.schemas).toHaveProperty([`${id}-${version}`]);
    for (const list of Object.keys(catalogue.codelists)) expect(told).toContain(`"${list}"`);
  });

  it.each(shippedServices)('holds the example of $id to what the agency receives', ({ id, version }) => {
    const ajv = new Ajv2020();
    addFormats(ajv);
    const isFit = ajv.compile(components.schemas[`${id}-${version}`] ?? false);
    isFit(structuredClone(dataExample({ catalogue }, { service: id, version })));
    expect(isFit.errors).toBeNull();
  });
});

it.each([{ service: 'no-such-service' }, { service: 'trade-licence', version: '0.0.1' }])(
  'has nothing to say about %o',
  (which) => {
    expect(dataSchema({ catalogue }, which)).toBeNull();
    expect(dataExample({ catalogue }, which)).toBeNull();
  },
);

describe('the schema of the message to the agency', () => {
  const ports = { standards: openStandards('forms/services') };

  it('is the one that the message names', async () => {
    const schema = await payloadSchema(ports, { service: 'vehicle-registration' });
    expect(JSON.parse(schema ?? '')).toMatchObject({ $id: 'urn:x-schalter:vehicle-registration:1' });
    const address = paths['/api/v1/services/{service}/payload.schema.json'];
    expect(JSON.stringify(address)).toContain('"enum":["vehicle-registration"]');
  });

  it.each(['building-permit', 'trade-licence', '../vehicle-registration'])(
    'is not there for %s',
    async (service) => {
      expect(await payloadSchema(ports, { service })).toBeNull();
    },
  );
});

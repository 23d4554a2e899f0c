import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { shippedContext, shippedServices } from '#forms/engine/testing/shipped.ts';
import routes from '../routes.ts';
import { describeApi } from './describe-api.ts';
import { dataExample, dataSchema } from './data-schema.ts';
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

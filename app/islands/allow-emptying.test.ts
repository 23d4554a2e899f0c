import { afterEach, expect, test, vi } from 'vitest';
import { allowEmptying } from './allow-emptying.ts';

type Policy = { readonly createHTML: (html: string) => string | null };

/** As browsers have it: there is one default policy, and a second one is an error. */
function trustedTypes() {
  const factory: { defaultPolicy: Policy | null; createPolicy: (name: string, policy: Policy) => void } = {
    defaultPolicy: null,
    createPolicy: (_name, policy) => {
      if (factory.defaultPolicy) throw new TypeError('There is one already.');
      factory.defaultPolicy = policy;
    },
  };
  return factory;
}

afterEach(() => vi.unstubAllGlobals());

test('lets nothing pass as markup but the empty string', () => {
  const factory = trustedTypes();
  vi.stubGlobal('trustedTypes', factory);
  allowEmptying();
  expect(factory.defaultPolicy?.createHTML('')).toBe('');
  expect(factory.defaultPolicy?.createHTML('<b>')).toBeNull();
  expect(factory.defaultPolicy?.createHTML(' ')).toBeNull();
});

test('may be asked for by each island of a page', () => {
  vi.stubGlobal('trustedTypes', trustedTypes());
  allowEmptying();
  expect(allowEmptying).not.toThrow();
});

test('does nothing where the browser does not know it', () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect(allowEmptying).not.toThrow();
});

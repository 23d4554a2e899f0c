import { expect, it } from 'vitest';
import { uuidFor } from './uuid.ts';

it('is one for one name, with version 8 and the variant of RFC 9562', () => {
  // FNV-1a with 128 bits of "a" is d228cb696f1a8caf78912b704e4a8964.
  expect(uuidFor('a')).toBe('d228cb69-6f1a-8caf-b891-2b704e4a8964');
  expect(uuidFor('')).toBe('6c62272e-07bb-8142-a2b8-21756295c58d');
});

it('tells names apart that differ at one place', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `S7K3-M9QP-XH42 bauherr ${String(index)}`);
  expect(new Set(names.map(uuidFor)).size).toBe(names.length);
});

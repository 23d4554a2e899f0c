import { expect, test } from 'vitest';
import { startFailure } from './start-failure.js';

const listening = { syscall: 'listen', port: 80, address: '127.0.0.1' };

test.each([
  ['a wrong configuration', { code: 'configuration' }, 'planted'],
  ['a broken form', { code: 'definition' }, 'planted'],
  [
    'a taken port',
    { ...listening, code: 'EADDRINUSE' },
    'Port 80 on 127.0.0.1 is taken: stop the other program or set PORT to another number.',
  ],
  [
    'a port of the system',
    { ...listening, code: 'EACCES' },
    'Port 80 is reserved for the system: set PORT to a number from 1024 on.',
  ],
  [
    "somebody else's address",
    { ...listening, code: 'EADDRNOTAVAIL' },
    'This machine has no address 127.0.0.1: set HOST to one it has, e.g. 127.0.0.1.',
  ],
])('%s is told in one line', (_, details, line) => {
  expect(startFailure(Object.assign(new Error('planted'), details))).toBe(line);
});

test('what we did not foresee is shown whole', () => {
  expect(startFailure(new Error('planted'))).toContain('start-failure.test.ts');
});

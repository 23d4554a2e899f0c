// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { openAddressBook } from './address-book.ts';
import { fingerprintOf } from './fingerprint.ts';

const file = { name: 'kündigung.pdf', size: 10, lastModified: 1 };

describe('An unfinished upload', () => {
  beforeEach(() => localStorage.clear());

  test('is found again for the same file at the same question only', async () => {
    const known = await fingerprintOf(file, '/files/a');
    expect(await fingerprintOf({ ...file }, '/files/a')).toBe(known);
    expect(await fingerprintOf(file, '/files/b')).not.toBe(known);
    expect(await fingerprintOf({ ...file, lastModified: 2 }, '/files/a')).not.toBe(known);
    expect(await fingerprintOf({ ...file, size: 11 }, '/files/a')).not.toBe(known);
  });

  test('leaves nothing of the file in the browser but its address, and not even that afterwards', async () => {
    const book = openAddressBook(() => localStorage);
    const fingerprint = await fingerprintOf(file, '/files/a');
    book.keep(fingerprint, '/files/a/1.10');
    expect(book.find(fingerprint)).toBe('/files/a/1.10');
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('kündigung');
    book.forget(fingerprint);
    expect(book.find(fingerprint)).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  test('does not fail where the browser forbids storage', () => {
    const book = openAddressBook(() => {
      throw new DOMException('Forbidden', 'SecurityError');
    });
    book.keep('f', '/files/a/1.10');
    expect(book.find('f')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { openCookieJar } from './cookies.server.ts';
import { isSameToken, judgeSender } from './csrf.server.ts';
import { firstOf, parseForm } from './form.server.ts';

describe('cookies', () => {
  it('are bound to this host when the portal is reached by https', () => {
    const jar = openCookieJar('__Host-draft=abc; draft=evil', true);
    expect(jar.read('draft')).toBe('abc');
    expect(jar.write({ name: 'draft', value: 'x', maxAge: 60 })).toBe(
      '__Host-draft=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    );
  });

  it('never carry a value that we did not write', () => {
    expect(openCookieJar('draft=a b', false).read('draft')).toBeNull();
    expect(openCookieJar(null, false).read('draft')).toBeNull();
  });

  it('are cleared at once', () => {
    expect(openCookieJar('', false).clear('draft')).toContain('Max-Age=0');
  });
});

describe('the sender of a form', () => {
  const own = 'https://amt.example';
  it.each([
    [{ secFetchSite: 'same-origin', origin: null }, 'own'],
    [{ secFetchSite: 'cross-site', origin: own }, 'foreign'],
    [{ secFetchSite: 'same-site', origin: null }, 'foreign'],
    [{ secFetchSite: 'none', origin: null }, 'foreign'],
    [{ secFetchSite: null, origin: own }, 'own'],
    [{ secFetchSite: null, origin: 'https://evil.example' }, 'foreign'],
    [{ secFetchSite: null, origin: 'null' }, 'unknown'],
    [{ secFetchSite: null, origin: null }, 'unknown'],
  ] as const)('%j counts as %s', (sender, judgement) => {
    expect(judgeSender(sender, own)).toBe(judgement);
  });

  it('may prove itself by the token of the form', () => {
    expect(isSameToken('abc', 'abc')).toBe(true);
    expect(isSameToken('abd', 'abc')).toBe(false);
    expect(isSameToken('', 'abc')).toBe(false);
  });
});

describe('a form', () => {
  it('keeps repeated fields in order', () => {
    const input = parseForm('a=1&a=2&b=Gr%C3%BCn');
    expect(input['a']).toEqual(['1', '2']);
    expect(firstOf(input, 'b')).toBe('Grün');
    expect(firstOf(input, 'missing')).toBe('');
  });

  it('cannot reach a prototype', () => {
    expect(Object.getPrototypeOf(parseForm('__proto__=1&constructor=2'))).toBeNull();
  });

  it('is refused with more fields than a page has', () => {
    expect(() => parseForm('a=1&'.repeat(501))).toThrow('too many fields');
  });
});

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCaseCode } from '#forms/submission/case-code.ts';
import { makeReference } from '#forms/submission/reference.ts';
import { forgetCases, readCaseCode, rememberCase } from './case-cookie.server.ts';
import { openCookieJar } from './cookies.server.ts';
import { isSameToken, judgeSender } from './csrf.server.ts';
import { readDraftCode, rememberDraft, rememberSentDraft } from './draft-cookie.server.ts';
import { firstOf, parseForm } from './form.server.ts';
import { download, inspection } from './respond.server.ts';

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

describe('the code in a cookie', () => {
  const code = makeCaseCode(randomBytes(17));
  const number = makeReference(randomBytes(7));
  /** One character wrong: the check characters see it. */
  const slipped = (code.startsWith('0') ? '1' : '0') + code.slice(1);

  it('opens a draft or a case if its check characters fit', () => {
    const jar = openCookieJar(`draft-trade-licence=${code}; case-${number}=${code}`, false);
    expect(readDraftCode(jar, 'trade-licence')).toBe(code);
    expect(readCaseCode(jar, number)).toBe(code);
  });

  it.each([slipped, code.slice(1), 'x', ''])('counts as absent when it is none: %s', (value) => {
    const jar = openCookieJar(`draft-trade-licence=${value}; case-${number}=${value}`, false);
    expect(readDraftCode(jar, 'trade-licence')).toBeNull();
    expect(readCaseCode(jar, number)).toBeNull();
  });
});

describe('a case on a device', () => {
  const [first, second] = [7, 7].map((bytes) => makeReference(randomBytes(bytes))) as [string, string];
  const code = makeCaseCode(randomBytes(17));

  it('stays open while another one is opened beside it', () => {
    const both = openCookieJar(`case-${first}=${code}; case-${second}=${code}`, false);
    expect([first, second].map((number) => readCaseCode(both, number))).toEqual([code, code]);
    expect(readCaseCode(openCookieJar(`case-${first}=${code}`, false), second)).toBeNull();
  });

  it('is not kept under what is no number', () => {
    expect(readCaseCode(openCookieJar(`case-x=${code}`, false), 'x')).toBeNull();
  });

  it('is closed with all others when somebody leaves the device', () => {
    const jar = openCookieJar(`__Host-case-${first}=${code}; __Host-visit=v; case-${second}=${code}`, true);
    expect(forgetCases(jar)).toEqual([jar.clear(`case-${first}`)]);
    expect(rememberCase({ cookies: jar, channel: 'web' }, { reference: first, code })).toMatch(
      `__Host-case-${first}=${code}; Path=/`,
    );
  });

  it.each([
    ['web', [1800, 2_592_000, 1800]],
    ['kiosk', [180, 180, 180]],
  ] as const)('of the channel %s stays open, as drafts do, for %j seconds', (channel, seconds) => {
    const visit = { channel, cookies: openCookieJar(null, false) };
    const kept = [
      rememberCase(visit, { reference: first, code }),
      rememberDraft(visit, 'a', code),
      rememberSentDraft(visit, 'a', code),
    ];
    expect(kept.map((cookie) => Number(/Max-Age=(\d+)/.exec(cookie)?.[1]))).toEqual(seconds);
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

describe('a document somebody else has written', () => {
  const document = { bytes: new Uint8Array([1]), type: 'application/pdf', name: 'Müll.pdf' };
  const facts = ({ headers }: Response) =>
    ['Content-Disposition', 'Content-Security-Policy', 'X-Frame-Options'].map((name) => headers.get(name));

  it('is kept, but never shown, where it is downloaded', () => {
    expect(facts(download(document))).toEqual([
      `attachment; filename="M_ll.pdf"; filename*=UTF-8''M%C3%BCll.pdf`,
      "sandbox; default-src 'none'; frame-ancestors 'none'",
      null,
    ]);
  });

  it('runs nothing and is framed by our own pages only where it is looked at', () => {
    expect(facts(inspection(document))).toEqual([
      `inline; filename="M_ll.pdf"; filename*=UTF-8''M%C3%BCll.pdf`,
      "sandbox; default-src 'none'; frame-ancestors 'self'",
      'SAMEORIGIN',
    ]);
  });
});

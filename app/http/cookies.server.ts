/**
 * Cookies as RFC 6265bis writes them. On an https origin they carry the `__Host-` prefix and `Secure`, so no
 * other host or path can set or read them; a plain http origin on loopback gets the bare name.
 */
export type CookieJar = {
  /** The names of all that came with the request, as they are read. */
  readonly names: readonly string[];
  readonly read: (name: string) => string | null;
  readonly write: (cookie: Cookie) => string;
  readonly clear: (name: string) => string;
};

export type Cookie = {
  readonly name: string;
  readonly value: string;
  /** Seconds; `null` ends with the browser. */
  readonly maxAge: number | null;
  readonly sameSite?: 'Lax' | 'Strict';
};

const VALUE = /^[\w.-]{1,256}$/;

/** The cookies of one request. Values outside `[\w.-]` were not written by us and count as absent. */
export function openCookieJar(header: string | null, isSecure: boolean): CookieJar {
  const values = new Map((header ?? '').split(';').map(parsePair));
  const prefix = isSecure ? '__Host-' : '';
  const nameOf = (name: string) => `${prefix}${name}`;
  const write = ({ name, value, maxAge, sameSite = 'Lax' }: Cookie) =>
    [
      `${nameOf(name)}=${value}`,
      'Path=/',
      'HttpOnly',
      `SameSite=${sameSite}`,
      ...(isSecure ? ['Secure'] : []),
      ...(maxAge === null ? [] : [`Max-Age=${maxAge}`]),
    ].join('; ');
  return {
    names: [...values.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length)),
    read: (name) => {
      const value = values.get(nameOf(name)) ?? '';
      return VALUE.test(value) ? value : null;
    },
    write,
    clear: (name) => write({ name, value: '', maxAge: 0 }),
  };
}

function parsePair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

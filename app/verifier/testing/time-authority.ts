import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../adapters/tool.test-support.ts';

/** An authority for time-stamps as OpenSSL runs one. */
export type TimeAuthority = {
  readonly root: X509Certificate;
  readonly own: X509Certificate;
  /** A token about some bytes, of this moment. */
  readonly stamp: (about: Uint8Array, hash?: string) => Buffer;
  readonly close: () => void;
};

const CONFIGURATION = `[tsa]
default_tsa = one
[one]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha1, sha256, sha384, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
crypto_device = builtin
`;

/** Opens one whose certificate was issued by a root of its own. */
export function openTimeAuthority(): TimeAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'time-authority-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...given: readonly string[]): void => {
    const { status, output } = runTool('openssl', given);
    if (status !== 0) throw new Error(output);
  };
  writeFileSync(at('ts.conf'), CONFIGURATION.replace('SERIAL', at('serial')));
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '3650'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-subj',
    '/CN=Zeit-Wurzel',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
  );
  const issued = [
    '-CA',
    at('root.pem'),
    '-CAkey',
    at('root.key'),
    '-addext',
    'basicConstraints=critical,CA:FALSE',
  ];
  const purpose = ['-addext', 'extendedKeyUsage=critical,timeStamping'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-subj',
    '/CN=Zeit',
    '-keyout',
    at('own.key'),
    '-out',
    at('own.pem'),
    ...issued,
    ...purpose,
  );
  const signer = ['-config', at('ts.conf'), '-signer', at('own.pem'), '-inkey', at('own.key')];
  return {
    root: new X509Certificate(readFileSync(at('root.pem'))),
    own: new X509Certificate(readFileSync(at('own.pem'))),
    stamp: (about, hash = 'sha256') => {
      writeFileSync(at('data'), about);
      openssl('ts', '-query', '-data', at('data'), `-${hash}`, '-cert', '-out', at('query'));
      openssl('ts', '-reply', '-queryfile', at('query'), ...signer, '-token_out', '-out', at('token'));
      return readFileSync(at('token'));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../tool.test-support.ts';

/** A public key infrastructure made by OpenSSL: root, intermediate authority, and what that one has signed. */
export type LocalPki = {
  readonly folder: string;
  /** The path of one of its files: `root.pem`, `seal.key` … */
  readonly file: (name: string) => string;
  /** Signs one more certificate. */
  readonly issue: (name: string, kind: Kind, span?: Span) => Promise<void>;
  /** At another moment than now, if that matters. */
  readonly revoke: (name: string, at?: Date) => Promise<void>;
  /** The list of certificates that one of the two has revoked, for a day. */
  readonly crl: (authority: Authority) => Promise<Buffer>;
};

type Authority = 'root' | 'intermediate';
type Kind = 'authority' | 'seal' | 'timestamps' | 'timestamps-and-more' | 'responder';
/** As `openssl ca` writes it: `20200101000000Z`. */
type Span = readonly [from: string, until: string];

const SIGN = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature';
const SOURCES = 'authorityInfoAccess=OCSP;URI:@/ocsp\ncrlDistributionPoints=URI:@/intermediate.crl';

const EXTENSIONS: Readonly<Record<Kind, string>> = {
  authority:
    'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\ncrlDistributionPoints=URI:@/root.crl',
  seal: `${SIGN},nonRepudiation\n${SOURCES}`,
  timestamps: `${SIGN}\nextendedKeyUsage=critical,timeStamping\n${SOURCES}`,
  'timestamps-and-more': `${SIGN}\nextendedKeyUsage=critical,timeStamping,emailProtection\n${SOURCES}`,
  responder: `${SIGN}\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored`,
};

/** Makes it in a folder; certificates say that the services of revocation are at `origin`. */
export async function makeLocalPki(folder: string, origin: string): Promise<LocalPki> {
  const file = (name: string): string => join(folder, name);
  const issueBy = (authority: Authority, issued: Issued) => issue({ file, origin }, authority, issued);
  await writeFile(file('ca.cnf'), configuration(folder));
  for (const one of ['root', 'intermediate']) await writeFile(file(`${one}.index`), '');
  const named = ['-subj', '/C=DE/O=Land Musterland/CN=root', '-days', '2000', '-out', file('root.pem')];
  const usage = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  openssl('req', '-x509', '-new', ...newKey(file('root.key')), ...named, ...usage);
  await issueBy('root', ['intermediate', 'authority']);
  await issueBy('intermediate', ['seal', 'seal']);
  await issueBy('intermediate', ['tsa', 'timestamps']);
  await issueBy('intermediate', ['ocsp', 'responder']);
  const parts = ['seal.key', 'seal.pem', 'intermediate.pem', 'root.pem'].map((name) => readFile(file(name)));
  await writeFile(file('agency.pem'), Buffer.concat(await Promise.all(parts)));
  return {
    folder,
    file,
    issue: (name, kind, span) =>
      issueBy('intermediate', span === undefined ? [name, kind] : [name, kind, span]),
    revoke: async (name, at) => {
      openssl('ca', ...configured(file, 'intermediate'), '-revoke', file(`${name}.pem`));
      if (at !== undefined) await redate(file('intermediate.index'), name, at);
    },
    crl: (authority) => {
      openssl('ca', '-gencrl', ...configured(file, authority), '-crldays', '1', '-out', file('crl.pem'));
      openssl('crl', '-in', file('crl.pem'), '-outform', 'DER', '-out', file('crl.der'));
      return readFile(file('crl.der'));
    },
  };
}

/** OpenSSL revokes as of now only; its list is a table with a line for each certificate. */
async function redate(index: string, name: string, at: Date): Promise<void> {
  const time = at
    .toISOString()
    .replaceAll(/[-:T]|\.\d+/g, '')
    .slice(2);
  const lines = (await readFile(index, 'utf8')).split('\n').map((line) => {
    const [state = '', until = '', , ...rest] = line.split('\t');
    return line.endsWith(`/CN=${name}`) ? [state, until, time, ...rest].join('\t') : line;
  });
  await writeFile(index, lines.join('\n'));
}

type Files = LocalPki['file'];

function openssl(...args: readonly string[]): void {
  const { status, output } = runTool('openssl', args);
  if (status !== 0) throw new Error(output);
}

const newKey = (to: string): readonly string[] => [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:P-256',
  '-nodes',
  '-keyout',
  to,
];

const configured = (file: Files, authority: Authority): readonly string[] => [
  '-config',
  file('ca.cnf'),
  '-name',
  authority,
];

async function issue(
  { file, origin }: { readonly file: Files; readonly origin: string },
  authority: Authority,
  [name, kind, span]: Issued,
): Promise<void> {
  await writeFile(file(`${name}.ext`), EXTENSIONS[kind].replaceAll('@', origin));
  const subject = ['-subj', `/C=DE/O=Stadt Musterhausen/CN=${name}`, '-utf8'];
  openssl('req', '-new', ...newKey(file(`${name}.key`)), ...subject, '-out', file(`${name}.csr`));
  const dates = span === undefined ? ['-days', '1000'] : ['-startdate', span[0], '-enddate', span[1]];
  const files = ['-in', file(`${name}.csr`), '-out', file(`${name}.pem`), '-extfile', file(`${name}.ext`)];
  openssl('ca', '-batch', '-notext', ...configured(file, authority), ...files, ...dates);
}

type Issued = readonly [name: string, kind: Kind, span?: Span];

function configuration(folder: string): string {
  const authority = (name: Authority): string => `[${name}]
database=${folder}/${name}.index
new_certs_dir=${folder}
certificate=${folder}/${name}.pem
private_key=${folder}/${name}.key
rand_serial=yes
default_md=sha256
policy=any
unique_subject=no
`;
  return `${authority('root')}${authority('intermediate')}[any]
countryName=optional
organizationName=optional
commonName=supplied
[tsa]
serial=${folder}/tsa.serial
default_policy=1.2.3.4.1
digests=sha256
signer_digest=sha256
ess_cert_id_alg=sha256
`;
}

import { resolve } from 'node:path';

/** Everything the program takes from its environment; the README's table explains each name. */
export type Environment = {
  /** What this process does of what the program can do. */
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  /** Absolute. Everything the embedded default writes lies below it. */
  readonly dataDir: string;
  /** `null`: the embedded database is started in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Of who owns the tables, to migrate them at the start. `null`: somebody else has migrated them. */
  readonly databaseOwnerUrl: string | null;
  /** Absolute: a folder of the authority's own with one folder per service. `null`: only the services we ship. */
  readonly formsDir: string | null;
  /** Scheme, host and port as people see them, without a trailing slash. */
  readonly origin: string;
  /** The same of the portal for the public, which links and receipts name; another one where the office has its own. */
  readonly portalOrigin: string;
  /** PEM or PKCS#12 with the seal's key and certificate. `null`: a development key is made. */
  readonly sealFile: string | null;
  /** Of the file, or the PIN of the token. */
  readonly sealPassphrase: string | null;
  /** `null`: the key lies in the file. */
  readonly sealToken: SealToken | null;
  /** What level receipts are to have; all but B-B need time stamps. */
  readonly sealLevel: SealLevel;
  /** `null`: receipts are sealed without time stamps. */
  readonly timestamps: TimestampService | null;
  readonly oidc: OidcClient | null;
  /** `null`: nobody is told of news by e-mail. */
  readonly mail: MailServer | null;
  /** Where the people sit whom this process serves: at devices of their own, or at one of the agency's. */
  readonly channel: Channel;
  /** How many proxies of our own stand in front, each adding one `X-Forwarded-For` entry. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  /** Absolute. `null`: made in `dataDir` at first start. */
  readonly serverKeyFile: string | null;
  /** Absolute. `null`: made in `dataDir` at first start. */
  readonly erasureKeysFile: string | null;
  /** Absolute; of the worker alone. `null`: made in `dataDir` at first start. */
  readonly workerKeyFile: string | null;
  /**
   * Absolute: a folder with the agencies' keys; for the portal alone with their public halves. `null`: made in
   * `dataDir` at first start.
   */
  readonly agencyKeys: string | null;
  /** Absolute: JSON with the authorities and their staff. */
  readonly authoritiesFile: string | null;
  /** Invented authorities, staff and cases to try the portal with; by default only in the embedded database. */
  readonly hasSampleData: boolean;
  /** Outside production a missing text stops the page instead of being replaced. */
  readonly isProduction: boolean;
};

const roles = ['all', 'portal', 'office', 'worker'] as const;
/** `portal` serves the public, `office` the staff, `worker` does what nobody waits for, `all` is the three in one. */
export type Role = (typeof roles)[number];

/** A key in a token over PKCS#11: the vendor's library, the token's label, and the key's id in hex. */
export type SealToken = { readonly module: string; readonly token: string; readonly key: string };

const sealLevels = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;
type SealLevel = (typeof sealLevels)[number];

export type TimestampService = {
  readonly url: string;
  /** Absolute. PEM: whom the certificates of time stamps, and of the seal, lead up to. */
  readonly rootsFile: string;
  /** How many milliseconds somebody may wait for one. */
  readonly budget: number;
};

const channels = ['web', 'kiosk'] as const;
type Channel = (typeof channels)[number];

export type OidcClient = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people may have proved there who they are (`acr`); none: as the provider likes. */
  readonly acrValues: readonly string[];
};

/** `url` may hold user and password. */
export type MailServer = { readonly url: string; readonly from: string };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The start cannot go on; the message is one line that says what to do. */
export class ConfigurationError extends Error {
  readonly code = 'configuration';
}

type Source = Readonly<Record<string, string | undefined>>;

/** Parses the environment once. An empty variable counts as not set. */
export function parseEnvironment(source: Source): Environment {
  const host = text(source, 'HOST') ?? '127.0.0.1';
  const port = whole(source, { name: 'PORT', fallback: 3000, min: 1, max: 65_535 });
  const ownOrigin = origin(source, 'ORIGIN') ?? defaultOrigin(host, port);
  return Object.freeze({
    role: role(source),
    host,
    port,
    dataDir: resolve(text(source, 'DATA_DIR') ?? 'var'),
    databaseUrl: databaseUrl(source, 'DATABASE_URL'),
    databaseOwnerUrl: databaseUrl(source, 'DATABASE_OWNER_URL'),
    formsDir: path(source, 'FORMS_DIR'),
    origin: ownOrigin,
    portalOrigin: origin(source, 'PORTAL_ORIGIN') ?? ownOrigin,
    sealFile: path(source, 'SEAL_FILE'),
    sealPassphrase: text(source, 'SEAL_PASSPHRASE'),
    sealToken: sealToken(source),
    sealLevel: sealLevel(source),
    timestamps: timestamps(source),
    oidc: oidc(source),
    mail: mail(source),
    channel: oneOf(source, { name: 'CHANNEL', values: channels, fallback: 'web' }),
    trustedProxies: whole(source, { name: 'TRUSTED_PROXIES', fallback: 0, min: 0, max: 10 }),
    logLevel: oneOf(source, { name: 'LOG_LEVEL', values: logLevels, fallback: 'info' }),
    serverKeyFile: path(source, 'SERVER_KEY_FILE'),
    erasureKeysFile: path(source, 'ERASURE_KEYS_FILE'),
    workerKeyFile: path(source, 'WORKER_KEY_FILE'),
    agencyKeys: path(source, 'AGENCY_KEYS'),
    authoritiesFile: path(source, 'AUTHORITIES_FILE'),
    hasSampleData: hasSampleData(source),
    isProduction: text(source, 'NODE_ENV') === 'production',
  });
}

function text(source: Source, name: string): string | null {
  const value = source[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

function path(source: Source, name: string): string | null {
  const value = text(source, name);
  return value === null ? null : resolve(value);
}

function role(source: Source): Role {
  const value = oneOf(source, { name: 'ROLE', values: roles, fallback: 'all' });
  if (value === 'all' || databaseUrl(source, 'DATABASE_URL') !== null) return value;
  throw new ConfigurationError(
    `ROLE=${value} needs DATABASE_URL: the embedded database serves one process only, with ROLE=all.`,
  );
}

function hasSampleData(source: Source): boolean {
  const isWanted = yesOrNo(source, 'SAMPLE_DATA');
  if (role(source) === 'all') return isWanted ?? databaseUrl(source, 'DATABASE_URL') === null;
  if (isWanted !== true) return false;
  throw new ConfigurationError(
    'SAMPLE_DATA=yes needs ROLE=all: samples are filed and answered by one process.',
  );
}

function yesOrNo(source: Source, name: string): boolean | null {
  const value = text(source, name);
  if (value === null) return null;
  if (value === 'yes' || value === 'no') return value === 'yes';
  throw new ConfigurationError(`${name} is "${value}": set yes or no.`);
}

type Range = { readonly name: string; readonly fallback: number; readonly min: number; readonly max: number };

function whole(source: Source, range: Range): number {
  const value = text(source, range.name);
  if (value === null) return range.fallback;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
  if (number >= range.min && number <= range.max) return number;
  throw new ConfigurationError(
    `${range.name} is "${value}": set a whole number from ${String(range.min)} to ${String(range.max)}.`,
  );
}

type Selection<T> = { readonly name: string; readonly values: readonly T[]; readonly fallback: T };

function oneOf<T extends string>(source: Source, { name, values, fallback }: Selection<T>): T {
  const value = text(source, name) ?? fallback;
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new ConfigurationError(`${name} is "${value}": set one of ${values.join(', ')}.`);
}

/** Never repeats the value in its message: it may hold a password. */
function databaseUrl(source: Source, name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string | null {
  const value = text(source, name);
  if (value === null || /^postgres(ql)?:\/\/./.test(value)) return value;
  throw new ConfigurationError(
    `${name} must begin with postgres://, for example postgres://user@host/schalter.`,
  );
}

function origin(source: Source, name: 'ORIGIN' | 'PORTAL_ORIGIN'): string | null {
  const value = text(source, name);
  if (value === null) return null;
  const url = webAddress(value);
  if (url !== null && (url.href === `${url.origin}/` || url.href === url.origin)) return url.origin;
  throw new ConfigurationError(
    `${name} is "${value}": set scheme, host and port only, for example https://portal.example.de.`,
  );
}

function webAddress(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

/** Listening on all interfaces is no address to visit. */
function defaultOrigin(host: string, port: number): string {
  const visible = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const bracketed = visible.includes(':') ? `[${visible}]` : visible;
  const url = webAddress(`http://${bracketed}:${String(port)}`);
  if (url !== null) return url.origin;
  throw new ConfigurationError(`HOST is "${host}": set an address to listen on, for example 127.0.0.1.`);
}

function sealToken(source: Source): SealToken | null {
  const module = path(source, 'SEAL_PKCS11_MODULE');
  const [token, key] = [text(source, 'SEAL_PKCS11_TOKEN'), text(source, 'SEAL_PKCS11_KEY')];
  if (module === null && token === null && key === null) return null;
  if (module === null || token === null || key === null || text(source, 'SEAL_FILE') === null) {
    throw new ConfigurationError(
      'Set SEAL_PKCS11_MODULE, SEAL_PKCS11_TOKEN and SEAL_PKCS11_KEY together, and SEAL_FILE with the certificates.',
    );
  }
  if (/^([0-9a-f]{2})+$/i.test(key)) return { module, token, key };
  throw new ConfigurationError(`SEAL_PKCS11_KEY is "${key}": set the id of the key in hex, for example 01.`);
}

function sealLevel(source: Source): SealLevel {
  const hasTimestamps = timestamps(source) !== null;
  const value = text(source, 'SEAL_LEVEL') ?? (hasTimestamps ? 'B-T' : 'B-B');
  const level = sealLevels.find((name) => name === value);
  if (level === undefined)
    throw new ConfigurationError(`SEAL_LEVEL is "${value}": set one of ${sealLevels.join(', ')}.`);
  if (hasTimestamps === (level !== 'B-B')) return level;
  throw new ConfigurationError(
    hasTimestamps
      ? 'SEAL_LEVEL B-B is without time stamps: leave SEAL_TSA_URL and SEAL_ROOTS_FILE out, or set B-T.'
      : `SEAL_LEVEL ${level} needs time stamps: set SEAL_TSA_URL and SEAL_ROOTS_FILE too.`,
  );
}

/** Never repeats the address in its message: it may hold a password. */
function timestamps(source: Source): TimestampService | null {
  const [url, rootsFile] = [text(source, 'SEAL_TSA_URL'), path(source, 'SEAL_ROOTS_FILE')];
  const budget = whole(source, { name: 'SEAL_TSA_BUDGET', fallback: 1000, min: 100, max: 10_000 });
  if (url === null && rootsFile === null) return null;
  if (url === null || rootsFile === null) {
    throw new ConfigurationError(
      'Set SEAL_TSA_URL and SEAL_ROOTS_FILE together, or none of them for receipts without time stamps.',
    );
  }
  if (webAddress(url) !== null) return { url, rootsFile, budget };
  throw new ConfigurationError(
    'SEAL_TSA_URL must be the http:// or https:// address of a time-stamping service.',
  );
}

function oidc(source: Source): OidcClient | null {
  const issuer = text(source, 'OIDC_ISSUER');
  const clientId = text(source, 'OIDC_CLIENT_ID');
  const clientSecret = text(source, 'OIDC_CLIENT_SECRET');
  const acr = text(source, 'OIDC_ACR');
  if ([issuer, clientId, clientSecret, acr].every((value) => value === null)) return null;
  if (issuer === null || clientId === null || clientSecret === null) {
    throw new ConfigurationError(
      'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them for sign-in links.',
    );
  }
  const acrValues = acr?.split(/\s+/) ?? [];
  if (webAddress(issuer) !== null) return { issuer, clientId, clientSecret, acrValues };
  throw new ConfigurationError(`OIDC_ISSUER is "${issuer}": set the issuer's https:// address.`);
}

/** Never repeats the address in its message: it may hold a password. */
function mail(source: Source): MailServer | null {
  const [url, from] = [text(source, 'SMTP_URL'), text(source, 'MAIL_FROM')];
  if (url === null && from === null) return null;
  if (url === null || from === null)
    throw new ConfigurationError('Set SMTP_URL and MAIL_FROM together, or none of them.');
  if (/^smtps?:\/\/./.test(url)) return { url, from };
  throw new ConfigurationError(
    'SMTP_URL must begin with smtp:// or smtps://, for example smtps://user:password@mail.example.',
  );
}

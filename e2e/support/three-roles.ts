import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openProvider, reserveProvider } from './desk.ts';
import type { Desk } from './desk.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { startPortal } from './portal.ts';
import type { RunningPortal } from './portal.ts';

const ROLES = ['portal', 'office', 'worker'] as const;
type Role = (typeof ROLES)[number];

/** One authority served by three processes: each with its own user of the database and its own settings. */
export type ThreeRoles = Readonly<Record<Role, RunningPortal>> & {
  /** As `signIn` wants it. */
  readonly desk: Pick<Desk, 'portal' | 'provider'>;
  /** Asks the database as nobody of the three can. */
  readonly ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Puts the newer key into the office's folder. */
  readonly bringKey: () => void;
  readonly close: () => Promise<void>;
};

const AUTHORITIES = {
  agencies: [
    {
      id: 'musterstadt',
      authority: 'gewerbeamt',
      name: 'Stadt Musterstadt, Gewerbeamt',
      address: ['Rathausplatz 1', '12345 Musterstadt'],
      phone: '030 23125-110',
      email: 'gewerbe@musterstadt.example',
      agsPrefix: '',
    },
  ],
  staff: [
    {
      id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
      agency: 'musterstadt',
      name: 'Ayşe Yıldırım',
      subject: 'ayse',
    },
  ],
};

/** Starts all three. The office has a first key; the portal was handed a newer one, which the office has yet to get. */
export async function startThreeRoles(): Promise<ThreeRoles> {
  const folder = mkdtempSync(join(tmpdir(), 'roles-'));
  const keys = layOutKeys(folder);
  const known = await reserveProvider();
  const database = await makeDatabase();
  const start = (role: Role, settings: Readonly<Record<string, string>>) => {
    const own = join(folder, role);
    mkdirSync(own);
    return startPortal(own, {
      ROLE: role,
      DATA_DIR: join(folder, 'data'),
      ...database.urlsOf(role),
      ...settings,
    });
  };
  const office = await start('office', { AGENCY_KEYS: keys.office, ...officeOf(folder, known) });
  const [portal, worker] = await Promise.all([
    start('portal', { AGENCY_KEYS: keys.portal }),
    start('worker', { AGENCY_KEYS: join(folder, 'none'), WORKER_KEY_FILE: join(folder, 'worker.key') }),
  ]);
  const desk = { portal: office, provider: openProvider(known, office.url) };
  return {
    portal,
    office,
    worker,
    desk,
    ask: database.ask,
    bringKey: keys.bring,
    close: async () => {
      await (await desk.provider()).close();
      await Promise.all([portal, office, worker].map(({ stop }) => stop()));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function officeOf(folder: string, { issuer, clientId, clientSecret }: IdentityProvider) {
  const authorities = join(folder, 'authorities.json');
  writeFileSync(authorities, JSON.stringify(AUTHORITIES));
  return {
    AUTHORITIES_FILE: authorities,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  };
}

/** A folder for the office with a key of its own making, and one for the portal with the public half of another. */
function layOutKeys(folder: string) {
  const [office, portal] = [join(folder, 'office-keys'), join(folder, 'public-keys')];
  makeKey(office);
  mkdirSync(portal);
  const name = 'agency-musterstadt.2026-01-02';
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(portal, `${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
  const bring = () =>
    writeFileSync(join(office, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { office, portal, bring };
}

/** As an operator does. */
function makeKey(folder: string): void {
  const given = ['--import', 'tsx', 'scripts/keys.ts', 'new', 'musterstadt'];
  const made = spawnSync(process.execPath, given, {
    env: { ...process.env, AGENCY_KEYS: folder },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
}

/** On the server of the portal that runs for all journeys. */
async function makeDatabase() {
  const name = `roles_${String(process.pid)}`;
  const socket = encodeURIComponent(join(process.env['PORTAL_FOLDER'] ?? '', 'data/postgres'));
  const url = (user: string, database: string) => `postgres://${user}@${socket}/${database}`;
  const ask = async (sql: string, database = name) => {
    const client = new pg.Client({ connectionString: url('postgres', database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  await ask(`create database ${name} owner schalter`, 'postgres');
  for (const role of ROLES) await ask(`create role ${name}_${role} login`, 'postgres');
  return {
    ask,
    urlsOf: (role: Role) => ({
      DATABASE_URL: url(`${name}_${role}`, name),
      DATABASE_OWNER_URL: url('schalter', name),
    }),
    drop: async () => {
      await ask(`drop database ${name} with (force)`, 'postgres');
      for (const role of ROLES) await ask(`drop role ${name}_${role}`, 'postgres');
    },
  };
}

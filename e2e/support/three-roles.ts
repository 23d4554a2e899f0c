import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openProvider, reserveProvider } from './desk.ts';
import type { Desk } from './desk.ts';
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

/** Makes the agency's key where the office is, hands its public half to the portal, and starts all three. */
export async function startThreeRoles(): Promise<ThreeRoles> {
  const folder = mkdtempSync(join(tmpdir(), 'roles-'));
  const known = await reserveProvider();
  const provider = {
    OIDC_ISSUER: known.issuer,
    OIDC_CLIENT_ID: known.clientId,
    OIDC_CLIENT_SECRET: known.clientSecret,
  };
  const [data, secret, open] = ['data', 'office-keys', 'public-keys'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [data, open]) mkdirSync(path);
  makeKey(secret, open);
  const authorities = join(folder, 'authorities.json');
  writeFileSync(authorities, JSON.stringify(AUTHORITIES));
  const database = await makeDatabase();
  const start = (role: Role, settings: Readonly<Record<string, string>>) => {
    const own = join(folder, role);
    mkdirSync(own);
    return startPortal(own, { ROLE: role, DATA_DIR: data, ...database.urlsOf(role), ...settings });
  };
  const office = await start('office', { AGENCY_KEYS: secret, AUTHORITIES_FILE: authorities, ...provider });
  const [portal, worker] = await Promise.all([
    start('portal', { AGENCY_KEYS: open }),
    start('worker', { AGENCY_KEYS: join(folder, 'none') }),
  ]);
  const desk = { portal: office, provider: openProvider(known, office.url) };
  return {
    portal,
    office,
    worker,
    desk,
    ask: database.ask,
    close: async () => {
      await (await desk.provider()).close();
      await Promise.all([portal, office, worker].map(({ stop }) => stop()));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As an operator does. */
function makeKey(secret: string, open: string): void {
  const given = ['--import', 'tsx', 'scripts/keys.ts', 'new', 'musterstadt'];
  const made = spawnSync(process.execPath, given, {
    env: { ...process.env, AGENCY_KEYS: secret },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  for (const name of readdirSync(secret).filter((each) => each.endsWith('.pub.pem')))
    copyFileSync(join(secret, name), join(open, name));
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

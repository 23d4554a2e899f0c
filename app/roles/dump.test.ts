import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/index.ts';
import { freshDatabase } from '#db/testing/fresh-database.ts';
import { roleUrl } from '#db/testing/role-url.ts';
import { rowId } from '#forms/submission/correction/compare.ts';
import { openBudgets } from '../adapters/budgets.server.ts';
import { openEverything } from '../adapters/vault/testing/thief.ts';
import type { Loot } from '../adapters/vault/testing/thief.ts';
import { loadAuthorities } from '../authorities.server.ts';
import { parseEnvironment } from '../env.server.ts';
import { openPortal } from '../portal.server.ts';
import type { Portal } from '../portal.server.ts';
import { secrecyOf } from '../routes/inbox/secrecy.server.ts';
import { fileSampleCase } from '../sample-data/file-sample-case.server.ts';
import { notifyCitizen } from '../usecases/notify-citizen.ts';
import { typeCorrection } from '../usecases/testing/type-correction.ts';

const ANSWER = 'Isartal Messtechnik GmbH';
const LETTER = 'Kanarie in der Nachricht des Amts';
const REPLY = 'Kanarie in der Antwort';
const PAPER = 'kanarie-im-dokument';
const ADDRESS = 'kanarie@beispiel.example';
const REASON = 'Kanarie in der Bitte um Korrektur';
const BEGUN = 'Kanarie in der begonnenen Korrektur';
const QUESTION = 'Kanarie in der Frage an andere';
const SOUGHT = 'Kanarienvogel';
/** What an agency's key opens by itself; for what was begun one has to know how its code comes about. */
const OFFICE = [ANSWER, REPLY, LETTER, PAPER, REASON, QUESTION, ADDRESS];
const CANARIES = [...OFFICE, BEGUN, SOUGHT];
const MEMBER = {
  id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
  agency: 'stadt',
  name: 'A',
  subject: 'a',
} as const;
const FORM = '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e99';
const ASKED = '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e98';
const PLACE = { step: 'taetigkeit', item: [] } as const;
const MARK = rowId(PLACE, 'schwerpunkt');
const member = { ...MEMBER, role: 'caseworker' } as const;

const closing: (() => Promise<void>)[] = [];
let folder: string;
let adminUrl: string;
let opened: Awaited<ReturnType<typeof open>> & { readonly office: Portal; readonly worker: Opened };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roles-'));
  adminUrl = await freshDatabase(inject('adminUrl'));
  for (const name of ['office', 'public', 'worker']) await mkdir(join(folder, name));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [secret, handedOver] = [
    privateKey.export({ type: 'pkcs8', format: 'pem' }),
    publicKey.export({ type: 'spki', format: 'pem' }),
  ];
  await writeFile(join(folder, 'office/agency-stadt.2026-01-01.pem'), secret);
  await writeFile(join(folder, 'public/agency-stadt.2026-01-01.pub.pem'), handedOver);
  await writeFile(
    join(folder, 'authorities.json'),
    JSON.stringify({ agencies: [agency, asked], staff: [MEMBER] }),
  );
  const { portal: office } = await open('office');
  await loadAuthorities(office, join(folder, 'authorities.json'));
  const worker = await open('worker');
  opened = { office, worker, ...(await open('portal')) };
});
afterAll(async () => {
  for (const end of closing) await end();
  await rm(folder, { recursive: true });
});

const agency = {
  id: 'stadt',
  authority: 'gewerbeamt',
  name: 'Gewerbeamt',
  address: ['Weg 1'],
  phone: '030 23125-1',
  email: 'amt@stadt.example',
  agsPrefix: '',
};
const asked = { ...agency, id: 'kreis', name: 'Kreis', agsPrefix: '09' };

/** What the environment of each role says: the same data, another folder for agencies' keys, another user. */
const environment = (role: DumpRole, url: string) => ({
  ROLE: role,
  DATABASE_URL: url,
  DATA_DIR: join(folder, 'data'),
  AGENCY_KEYS: join(folder, role === 'portal' ? 'public' : 'office'),
  ...(role === 'worker' ? { WORKER_KEY_FILE: join(folder, 'worker/worker.key') } : {}),
});

type DumpRole = 'portal' | 'office' | 'worker';
type Opened = Awaited<ReturnType<typeof open>>;

async function open(role: DumpRole) {
  const url = await roleUrl(adminUrl, role);
  const database = await openDatabase(url);
  const { budgets, close } = openBudgets(url);
  closing.push(close, database.close);
  return {
    database,
    portal: await openPortal(parseEnvironment(environment(role, url)), { database, budgets }),
  };
}

type Own = { readonly reference: string; readonly code: string };

/** The citizen writes and leaves an address, the office answers. */
async function writeToEachOther({ reference, code }: Own) {
  const { portal, office } = opened;
  const bytes = Readable.from([Buffer.from(`%PDF-1.7\n% ${PAPER}\n%%EOF\n`)]);
  const taken = await portal.takeDocumentOfCitizen({ reference, code, bytes });
  const documents = taken.ok ? [{ id: taken.id, name: 'Blatt.pdf' }] : [];
  const letter = { member, reference, version: 1, id: FORM, isAnswerAwaited: false, input: {} };
  const sent = [
    await portal.wantNotices({ reference, code, address: ADDRESS }),
    await portal.writeToOffice({ reference, code, token: 'a', text: REPLY, documents }),
    await office.writeToCitizen({ ...letter, text: LETTER, documents: [] }),
  ];
  expect(sent).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
}

/** The office asks for a correction, which is begun, and another agency; a caseworker keeps a search. */
async function leaveMore(own: Own) {
  const { portal, office, database } = opened;
  const { reference } = own;
  const version = (await office.showOfficeCase({ member, reference }))?.row.version ?? 0;
  const correction = { mark: [MARK], [`reason.${MARK}`]: [REASON], text: [''] };
  const question = { asked: asked.id, text: QUESTION, sections: [], rows: [], documents: [] };
  const due = { 'due.day': ['31'], 'due.month': ['12'], 'due.year': [String(new Date().getFullYear() + 1)] };
  const view = { name: 'Meine', query: `search=${secrecyOf({ portal: office, member }).hide(SOUGHT)}` };
  const done = [
    await office.askOpinion({ member, reference, version, id: ASKED, input: due, ...question }),
    await office.requestCorrection({
      member,
      reference,
      version: version + 1,
      input: correction,
      isPreview: false,
    }),
    await portal.beginCorrection(own),
    await database.serve({ kind: 'worker' }, () =>
      typeCorrection(portal.ports, { ...own, place: PLACE, input: { schwerpunkt: [BEGUN] } }),
    ),
    await office.saveView({ member, ...view }),
  ];
  expect(done.map((each) => each?.ok)).toEqual(done.map(() => true));
}

it('the portal files with public keys only, and nobody with all it has and all of the database reads a case', async () => {
  const { office, portal, worker, database } = opened;
  await plantKey();
  const sample = { applicant: 'branch', language: 'de', daysAgo: 0, documents: [], moves: [] } as const;
  const own = await database.serve({ kind: 'worker' }, () => fileSampleCase(portal.ports, sample, []));
  const { reference, code } = own;
  await writeToEachOther(own);
  await leaveMore(own);
  // The office reads what the portal took, also where somebody has put a key of their own into the database.
  expect(await office.showOfficeCase({ member, reference })).not.toBeNull();
  expect(await portal.showCase({ reference, code })).not.toBeNull();

  const loot = await carryOff(reference);
  const found = (stolen: readonly Uint8Array[]) =>
    CANARIES.filter((text) => stolen.some((bytes) => Buffer.from(bytes).includes(text)));
  expect(found([...loot.secrets, ...loot.sealed])).toEqual([]);
  const read = openEverything(loot);
  // It opens what is the server's own: what an update of the receipt has to know.
  expect(read.length).toBeGreaterThan(0);
  expect(found(read)).toEqual([]);
  // The same thief with the agency's key in reach reads all of it.
  const withKey = { ...loot, secrets: [...loot.secrets, ...(await filesBelow(join(folder, 'office')))] };
  expect(found(openEverything(withKey))).toEqual(OFFICE);

  // The worker writes to that address.
  const sent: string[] = [];
  const mail = { send: ({ to }: { readonly to: string }) => Promise.resolve(void sent.push(to)) };
  await worker.database.serve({ kind: 'worker' }, () =>
    notifyCitizen({ ...worker.portal.ports, mail }, { reference }),
  );
  expect(sent).toEqual([ADDRESS]);
});

it('the portal tells at its start for whom it was handed no key', async () => {
  const { portal } = await open('portal');
  expect(portal.warnings).toEqual([expect.stringMatching(/^kreis: no public key in \S+public,/)]);
});

it('the portal opens nothing of the office, whoever asks', async () => {
  const { portal } = opened;
  expect(() => portal.listInbox({ member, wish: null as never })).toThrow(
    'ROLE=portal asks the database for no office',
  );
  const { vault, agencies } = portal.ports;
  const { publicKey = '' } = (await agencies.find('stadt')) ?? {};
  const wrapped = vault.wrapForAgency(vault.newKey(), { publicKey, erasure: null }, 'case:1');
  await expect(vault.unwrapAtAgency(wrapped, { agency: 'stadt', erasure: null }, 'case:1')).rejects.toThrow(
    'This role holds no private key of an agency.',
  );
  await expect(portal.makeSignInLink({ staffId: MEMBER.id })).rejects.toMatchObject({ code: '42501' });
});

/** Somebody who can write to the database would have new cases wrapped for a key of theirs. */
async function plantKey(): Promise<void> {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const planted = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await query('update agencies set public_key = $1', [planted]);
}

async function query(sql: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** All rows of all tables, all documents, and every file that the portal's environment leads to. */
async function carryOff(reference: string): Promise<Loot> {
  const tables = await query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = (await Promise.all(tables.map(({ name }) => query(`select * from ${String(name)}`)))).flat();
  const { DATA_DIR, AGENCY_KEYS } = environment('portal', '');
  return {
    secrets: [...(await filesBelow(join(DATA_DIR, 'keys'))), ...(await filesBelow(AGENCY_KEYS))],
    sealed: [
      ...rows.flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array)),
      ...(await filesBelow(join(DATA_DIR, 'files'))).map((file) => file.subarray(8)),
      Buffer.from(JSON.stringify(rows)),
      ...bytesInTexts(JSON.stringify(rows)),
    ],
    labels: [`case:${reference}`],
  };
}

/** What stands in a text in base64url or hex. */
function bytesInTexts(text: string): readonly Uint8Array[] {
  const words = text.match(/[\w-]{32,}/g) ?? [];
  return words.flatMap((word) => [Buffer.from(word, 'base64url'), Buffer.from(word, 'hex')]);
}

async function filesBelow(path: string): Promise<readonly Buffer[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

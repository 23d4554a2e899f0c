import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { bind } from '#app/bind.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { openVisit } from '#app/http/visit.server.ts';
import { loadForms } from '#app/load-forms.server.ts';
import type { Portal } from '#app/portal.server.ts';
import { fileSampleCase } from '#app/sample-data/file-sample-case.server.ts';
import type { Filed } from '#app/sample-data/file-sample-case.server.ts';
import { sampleCases } from '#app/sample-data/sample-cases.ts';
import { openDatabase } from '#db/index.ts';
import type { Database } from '#db/index.ts';
import { applicationUrl } from '#db/testing/fresh-database.ts';
import type { Ports, StaffMember } from '../../ports.ts';
import { makeSignInLink, signInWithLink } from '../../staff-session.ts';
import { openCounter } from '../../testing/counter.ts';
import { OF_AGENCY } from './route-rights.ts';
import type { ACTORS, ActorName, Door } from './route-rights.ts';

type Knock = {
  readonly file: string;
  readonly path: string;
  readonly door: Door;
  readonly actor: (typeof ACTORS)[ActorName];
};

/** All doors of a portal, opened as the framework opens them: by their loaders and actions. */
export type CounterHall = {
  /** The status that somebody gets. */
  readonly knock: (knock: Knock) => Promise<number>;
  /** Presses a button that no page has, where a route takes buttons. */
  readonly press: (knock: Knock) => Promise<void>;
  /** What the audit of the case's agency says last. */
  readonly lastAction: () => Promise<string | undefined>;
  /** With the modules as they are now; `open` shows every row to everybody. */
  readonly bindAgain: (rows: 'closed' | 'open') => Promise<void>;
};

const ORIGIN = 'http://127.0.0.1';
const agencyOf = ({ isOwn, isAsked }: Knock['actor']) => (isAsked ? 'asked' : isOwn ? 'here' : 'there');

/** Three agencies with a caseworker and a lead each, and two cases of the first, which asks the third about one of them. */
export function openCounterHall(): CounterHall {
  const counter = openCounter();
  const opened: { hall?: Hall } = {};
  const ready = (): Hall => {
    if (!opened.hall) throw new Error('The hall is open from the first test on, not before.');
    return opened.hall;
  };
  beforeAll(async () => {
    opened.hall = await openHall(counter.ports, applicationUrl(counter.url));
  });
  afterAll(() => opened.hall?.database.close());
  return {
    knock: (given) => knock(ready(), given),
    press: async (given) => {
      if ((await moduleOf(given.file))['action'] === undefined) return;
      await knock(ready(), { ...given, door: { ...given.door, method: 'POST', intent: '' } });
    },
    lastAction: async () => {
      const entries = await ready().ports.audit.entries({ agency: 'here', from: 1, to: 10_000 });
      return entries.at(-1)?.action;
    },
    bindAgain: async (rows) => {
      const again = (await import('#app/bind.server.ts')).bind;
      const { serve } = ready().database;
      const toAll: typeof serve = (_, work) => serve({ kind: 'worker' }, work);
      opened.hall = {
        ...ready(),
        portal: portalFrom(ready(), again, rows === 'open' ? toAll : serve),
      };
    },
  };
}

type Hall = {
  readonly ports: Ports;
  /** Unlike that of the counter it shows nothing where nobody has said for whom it asks. */
  readonly database: Database;
  readonly words: Portal['words'];
  readonly portal: Portal;
  readonly cases: { readonly own: Filed; readonly foreign: Filed };
  readonly params: Readonly<Record<string, string>>;
  /** Cookies by `role agency`. */
  readonly sessions: ReadonlyMap<string, string>;
};

async function openHall(of: Ports, url: string): Promise<Hall> {
  const { words, catalogue } = loadForms(parseEnvironment({}), new Date('2026-11-21'));
  const database = await openDatabase(url);
  const ports = { ...of, catalogue };
  const staff = await openAgencies(ports);
  const sample = sampleCases.find(({ documents }) => documents.length > 0);
  if (!sample) throw new Error('A sample has documents.');
  const own = await fileSampleCase(ports, sample, staff);
  const foreign = await fileSampleCase(ports, sample, staff);
  const hall = { ports, database, words, cases: { own, foreign }, sessions: await signIn(ports, staff) };
  const portal = portalFrom(hall, bind, database.serve);
  return { ...hall, portal, params: await paramsOf(portal, staff, own.reference) };
}

async function openAgencies(ports: Ports): Promise<readonly StaffMember[]> {
  const known = await ports.agencies.find('gartenamt');
  if (!known) throw new Error('The counter has an agency.');
  const staff = [];
  for (const [index, id] of ['here', 'there', 'asked'].entries()) {
    await ports.agencies.save({
      ...known,
      id,
      authority: 'gewerbeamt',
      agsPrefix: index === 0 ? '' : `9${index}`,
    });
    for (const role of ['caseworker', 'lead'] as const) {
      const member = {
        id: ports.ids.uuid(),
        agency: id,
        name: `${role} ${id}`,
        subject: `${role} ${id}`,
        role,
      };
      await ports.staff.save(member);
      staff.push(member);
    }
  }
  return staff;
}

async function signIn(ports: Ports, staff: readonly StaffMember[]): Promise<Hall['sessions']> {
  const sessions = new Map<string, string>();
  for (const { id, role, agency } of staff) {
    const secret = await makeSignInLink(ports, { staffId: id });
    sessions.set(`${role} ${agency}`, (await signInWithLink(ports, { secret, previous: null })) ?? '');
  }
  return sessions;
}

function portalFrom(
  { ports, database, words }: Pick<Hall, 'ports' | 'database' | 'words'>,
  binding: typeof bind,
  serve: Database['serve'],
) {
  const own = { ...ports, ...database };
  // Routes ask for verbs, ports and words alone.
  return { ...binding(own, serve), ports: own, words } as unknown as Portal;
}

/** A document, a file and a recipient that the case really has. */
async function paramsOf(portal: Portal, staff: readonly StaffMember[], reference: string) {
  const [member] = staff;
  const shown = member && (await portal.showOfficeCase({ member, reference }));
  if (!shown) throw new Error('The agency opens its own case.');
  const { payload, recipients } = shown;
  const named = [payload.documents[0]?.id, payload.files[0]?.name, recipients[0]];
  const [id = '', name = '', recipient = ''] = named;
  const opinion = await askAbout(portal, { member, reference, document: id });
  return { id, name, recipient, opinion, document: id, number: '0' };
}

type Consultation = {
  readonly member: StaffMember;
  readonly reference: string;
  readonly document: string;
};

async function askAbout(portal: Portal, { document, ...target }: Consultation): Promise<string> {
  const id = portal.ports.ids.uuid();
  const asked = await portal.askOpinion({
    ...target,
    version: 1,
    id,
    asked: 'asked',
    text: 'Was meinen Sie?',
    input: { 'due.day': ['31'], 'due.month': ['12'], 'due.year': ['2030'] },
    sections: [],
    rows: [],
    documents: [document],
  });
  if (!asked.ok) throw new Error(asked.reason);
  return id;
}

// The framework's own types of a module stop at its loader's arguments.
const moduleOf = async (file: string) =>
  (await import(/* @vite-ignore */ `../../../${file}`)) as Readonly<Record<string, unknown>>;

async function knock(hall: Hall, { file, path, door, actor }: Knock): Promise<number> {
  const module = await moduleOf(file);
  const work = module[door.method === 'GET' ? 'loader' : 'action'];
  if (typeof work !== 'function') throw new Error(`${file} takes no ${door.method}.`);
  const args = requestOf(hall, { path, door, actor });
  try {
    const answer: unknown = await Reflect.apply(work, undefined, [args]);
    return answer instanceof Response ? answer.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

function requestOf(hall: Hall, { path, door, actor }: Omit<Knock, 'file'>) {
  const { reference } = hall.cases.own;
  const params = { lang: 'de', reference, ...hall.params };
  const url = new URL(`${ORIGIN}/de${path}${door.query ?? ''}`);
  const headers = { cookie: cookieOf(hall, actor), 'sec-fetch-site': 'same-origin' };
  const visited = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  const visit = openVisit(visited, { origin: ORIGIN, trustedProxies: 0, mac: hall.ports.vault.mac });
  const form = new URLSearchParams(sentBy(hall, door));
  return {
    request: new Request(url, { method: door.method, body: door.method === 'GET' ? null : form }),
    params: OF_AGENCY.includes(door.action) ? { lang: 'de' } : params,
    context: {
      portal: hall.portal,
      nonce: '',
      visit,
      multipart: null,
      toCheck: null,
      attempt: { failure: null },
      report: () => undefined,
    },
  };
}

/** What would be done is sent from a page that is out of date: whoever is let in changes nothing for the next one. */
function sentBy({ params }: Hall, { intent = '' }: Door): Readonly<Record<string, string>> {
  if (intent === 'take') return { intent, version: '0' };
  if (intent !== 'take-back-opinion') return { intent, version: '2' };
  return { intent: `${intent}:${params['opinion'] ?? ''}`, version: '0' };
}

function cookieOf({ cases, sessions }: Hall, actor: Knock['actor']): string {
  const { side, isOwn } = actor;
  if (side === null) return '';
  // A cookie of this case, whoever made it.
  if (side === 'citizen') return `case-${cases.own.reference}=${(isOwn ? cases.own : cases.foreign).code}`;
  return `staff=${sessions.get(`${side} ${agencyOf(actor)}`) ?? ''}`;
}

import { bind } from '#app/bind.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { loadForms } from '#app/load-forms.server.ts';
import type { Portal } from '#app/portal.server.ts';
import { openDatabase } from '#db/index.ts';
import type { Database } from '#db/index.ts';
import type { Ports, StaffMember } from '../../ports.ts';
import { makeSignInLink, signInWithLink } from '../../staff-session.ts';
import { whereService } from '../../testing/where-service.ts';
import { fileHallCases } from './cases-of-hall.ts';
import type { HallCases } from './cases-of-hall.ts';

/** A portal with three agencies and some cases. */
export type Hall = {
  readonly ports: Ports;
  /** Unlike that of the counter it shows nothing where nobody has said for whom it asks. */
  readonly database: Database;
  readonly words: Portal['words'];
  readonly portal: Portal;
  readonly cases: HallCases;
  readonly params: Readonly<Record<string, string>>;
  /** Each agency has one; its id. */
  readonly labels: ReadonlyMap<string, string>;
  /** By `role agency`. */
  readonly sessions: ReadonlyMap<string, { readonly member: StaffMember; readonly cookie: string }>;
};

/**
 * Three agencies with a caseworker and a lead each, and cases of the first, which asks the third about one of them. All
 * services want four eyes, and let whoever has filed something take it back.
 */
export async function openHall(of: Ports, url: string): Promise<Hall> {
  const { words, catalogue } = loadForms(parseEnvironment({}), new Date('2026-11-21'));
  const database = await openDatabase(url);
  const budgets = { failedCodes: endless, receiptQuestions: endless, prints: endless };
  const ports = whereService({ ...of, ...budgets, catalogue }, SAYS);
  const staff = await openAgencies(ports);
  const [caseworker, lead] = staff;
  if (!caseworker || !lead) throw new Error('The first agency has staff.');
  const cases = await fileHallCases({ ports, members: { caseworker, lead } });
  const [sessions, labels] = [await signIn(ports, staff), await addLabels(ports)];
  const hall = { ports, database, words, cases, sessions, labels };
  const portal = portalFrom(hall, bind, database.serve);
  return { ...hall, portal, params: await paramsOf(portal, caseworker, cases.own.reference) };
}

/** Of all services: a form that was begun is kept so shortly that its life can be asked to go on. */
const SAYS = { release: 'four-eyes', withdrawal: 'until-decision', draft: { keep: 'PT12H' } } as const;

/** Everybody knocks from the same network. */
const endless = { secondsToWait: () => Promise.resolve(0), spend: () => Promise.resolve() };

async function openAgencies(ports: Ports): Promise<readonly StaffMember[]> {
  const known = await ports.agencies.find('gartenamt');
  if (!known) throw new Error('The counter has an agency.');
  const staff = [];
  for (const [index, id] of AGENCIES.entries()) {
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

const AGENCIES = ['here', 'there', 'asked'];

async function addLabels({ ids, labels }: Ports): Promise<Hall['labels']> {
  const added = new Map(AGENCIES.map((agency) => [agency, ids.uuid()]));
  for (const [agency, id] of added) await labels.add({ id, agency, name: 'Eilig' });
  return added;
}

async function signIn(ports: Ports, staff: readonly StaffMember[]): Promise<Hall['sessions']> {
  const sessions: [string, { member: StaffMember; cookie: string }][] = [];
  for (const member of staff) {
    const secret = await makeSignInLink(ports, { staffId: member.id });
    const session = (await signInWithLink(ports, { secret, previous: null })) ?? '';
    sessions.push([`${member.role} ${member.agency}`, { member, cookie: `staff=${session}` }]);
  }
  return new Map(sessions);
}

/** All verbs, with the rows that `serve` shows. */
export function portalFrom(
  { ports, database, words }: Pick<Hall, 'ports' | 'database' | 'words'>,
  binding: typeof bind,
  serve: Database['serve'],
) {
  const own = { ...ports, ...database };
  const beside = { isReady: () => Promise.resolve(true), seals: {}, verifierProgram: null };
  // Routes ask for nothing else.
  return { ...binding(own, serve), ...beside, ports: own, words } as unknown as Portal;
}

/** A document, a file and a recipient that the case really has. */
async function paramsOf(portal: Portal, member: StaffMember, reference: string) {
  const shown = await portal.showOfficeCase({ member, reference });
  if (!shown) throw new Error('The agency opens its own case.');
  const { payload, recipients } = shown;
  const named = [payload.documents[0]?.id, payload.files[0]?.name, recipients[0]];
  const [id = '', name = '', recipient = ''] = named;
  const opinion = await askAbout(portal, { member, reference, document: id });
  const ofCase = { id, name, recipient, opinion, document: id, number: '0', part: '1' };
  const [list = ''] = Object.keys(portal.ports.catalogue.codelists);
  return { ...ofCase, service: 'trade-licence', list, sha256: 'ab'.repeat(32) };
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

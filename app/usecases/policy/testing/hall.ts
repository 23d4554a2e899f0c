import { bind } from '#app/bind.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { loadForms } from '#app/load-forms.server.ts';
import type { Portal } from '#app/portal.server.ts';
import { fileSampleCase } from '#app/sample-data/file-sample-case.server.ts';
import type { Filed } from '#app/sample-data/file-sample-case.server.ts';
import { sampleCases } from '#app/sample-data/sample-cases.ts';
import { openDatabase } from '#db/index.ts';
import type { Database } from '#db/index.ts';
import type { Ports, StaffMember } from '../../ports.ts';
import { makeSignInLink, signInWithLink } from '../../staff-session.ts';

/** A portal with three agencies and two cases. */
export type Hall = {
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

/** Three agencies with a caseworker and a lead each, and two cases of the first, which asks the third about one of them. */
export async function openHall(of: Ports, url: string): Promise<Hall> {
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

/** All verbs, with the rows that `serve` shows. */
export function portalFrom(
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
  return { id, name, recipient, opinion, document: id, number: '0', part: '1' };
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

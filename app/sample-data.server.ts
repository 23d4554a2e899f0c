import type { Portal } from './portal.server.ts';
import { fileSampleCase } from './sample-data/file-sample-case.server.ts';
import { sampleCases } from './sample-data/sample-cases.ts';
import { sampleTallies } from './sample-data/sample-tallies.ts';
import { momentOf } from './usecases/context-of.ts';
import { wholeInbox } from './usecases/inbox-wish.ts';
import type { StaffMember } from './usecases/ports.ts';

/** Two invented authorities of each kind, so that what belongs to one can be seen to be closed to the other. */
const AGENCIES = [
  {
    id: 'musterstadt',
    authority: 'gewerbeamt',
    name: 'Stadt Musterstadt, Gewerbeamt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    phone: '030 23125-110',
    email: 'gewerbe@musterstadt.example',
    agsPrefix: '',
    land: 'BE',
  },
  {
    id: 'beispielstadt',
    authority: 'gewerbeamt',
    name: 'Stadt Beispielstadt, Ordnungsamt',
    address: ['Marktstraße 7', '54321 Beispielstadt'],
    phone: '030 23125-210',
    email: 'ordnungsamt@beispielstadt.example',
    agsPrefix: '05',
    land: 'NW',
  },
  {
    id: 'musterstadt-zulassung',
    authority: 'zulassungsbehoerde',
    name: 'Stadt Musterstadt, Kfz-Zulassung',
    address: ['Industriestraße 12', '12345 Musterstadt'],
    phone: '030 23125-120',
    email: 'zulassung@musterstadt.example',
    agsPrefix: '',
    land: 'BE',
  },
  {
    id: 'beispielkreis-zulassung',
    authority: 'zulassungsbehoerde',
    name: 'Kreis Beispiel, Straßenverkehrsamt',
    address: ['Kreishausplatz 2', '54321 Beispielstadt'],
    phone: '030 23125-220',
    email: 'zulassung@kreis-beispiel.example',
    agsPrefix: '05',
    land: 'NW',
  },
  {
    id: 'musterstadt-bauaufsicht',
    authority: 'bauaufsicht',
    name: 'Stadt Musterstadt, Bauaufsicht',
    address: ['Zimmererweg 3', '12345 Musterstadt'],
    phone: '030 23125-140',
    email: 'bauaufsicht@musterstadt.example',
    agsPrefix: '',
    land: 'BE',
  },
  {
    id: 'beispielkreis-bauaufsicht',
    authority: 'bauaufsicht',
    name: 'Kreis Beispiel, Bauamt',
    address: ['Kreishausplatz 4', '54321 Beispielstadt'],
    phone: '030 23125-240',
    email: 'bauamt@kreis-beispiel.example',
    agsPrefix: '05',
    land: 'NW',
  },
] as const;

/** Invented caseworkers, and a lead for each authority. */
const STAFF = [
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
    agency: 'musterstadt',
    name: 'Ayşe Yıldırım',
    subject: 'ayse',
    role: 'caseworker',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e02',
    agency: 'musterstadt',
    name: 'Jörg Petersen',
    subject: 'joerg',
    role: 'caseworker',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e03',
    agency: 'beispielstadt',
    name: 'Olga Novák',
    subject: 'olga',
    role: 'caseworker',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e04',
    agency: 'musterstadt-zulassung',
    name: 'Mehmet Kılıç',
    subject: 'mehmet',
    role: 'caseworker',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e05',
    agency: 'musterstadt-bauaufsicht',
    name: 'Henrike Ogundipe',
    subject: 'henrike',
    role: 'caseworker',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e07',
    agency: 'musterstadt',
    name: 'Birgit Hoffmann',
    subject: 'birgit',
    role: 'lead',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e08',
    agency: 'beispielstadt',
    name: 'Thu Nguyen',
    subject: 'thu',
    role: 'lead',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e09',
    agency: 'musterstadt-zulassung',
    name: 'Sven Albers',
    subject: 'sven',
    role: 'lead',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e10',
    agency: 'beispielkreis-zulassung',
    name: 'Agnieszka Kowalska',
    subject: 'agnieszka',
    role: 'lead',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e11',
    agency: 'musterstadt-bauaufsicht',
    name: 'Rainer Vogt',
    subject: 'rainer',
    role: 'lead',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e12',
    agency: 'beispielkreis-bauaufsicht',
    name: 'Nadia El Amrani',
    subject: 'nadia',
    role: 'lead',
  },
] as const;

/**
 * Fills the embedded demo: authorities, staff, at the first start a few invented cases, and a one-time sign-in link for
 * each member of staff, those of the operator's own authorities included. Returns what is to be said on the terminal.
 */
export async function loadSampleData(
  portal: Portal,
  ownStaff: readonly StaffMember[],
): Promise<readonly string[]> {
  const { agencies, staff } = portal.ports;
  for (const agency of AGENCIES) {
    const publicKey = await portal.makeAgencyKey(agency.id);
    await agencies.save({ ...agency, parameters: {}, court: null, publicKey });
  }
  for (const member of STAFF) await staff.save(member);
  const filed = (await hasCases(portal)) ? [] : await fileCases(portal);
  return [...(await makeLinks(portal, [...STAFF, ...ownStaff])), ...filed];
}

function makeLinks(portal: Portal, staff: readonly StaffMember[]): Promise<readonly string[]> {
  const links = staff.map(async ({ id, name, agency }) => {
    const secret = await portal.makeSignInLink({ staffId: id });
    return `Inbox of ${agency} as ${name}: ${portal.address}/de/inbox/sign-in?link=${secret}`;
  });
  return Promise.all(links);
}

async function hasCases({ ports }: Portal): Promise<boolean> {
  const pages = await Promise.all(
    STAFF.map(({ id, agency }) => ports.inbox.count(wholeInbox({ agency, reader: { id, readUntil: null } }))),
  );
  return pages.some(({ total }) => total > 0);
}

/** Says how the first open one looks to its applicant: a code is kept nowhere, so it is said now or never. */
async function fileCases({ ports }: Portal): Promise<readonly string[]> {
  const said: string[] = [];
  const { services } = ports.catalogue;
  const { today } = momentOf(ports.clock.now());
  await ports.tallies.add(sampleTallies({ services, agencies: AGENCIES, today }));
  for (const sample of sampleCases) {
    const { reference, code } = await fileSampleCase(ports, sample, STAFF);
    const page = `${ports.origin}/de/submission?number=${reference}`;
    said.push(`Case ${reference} as its applicant: ${page} with the code ${code}`);
  }
  return said.filter((_, index) => index === sampleCases.findIndex(({ moves }) => moves.length === 0));
}

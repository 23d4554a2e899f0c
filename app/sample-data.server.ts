import type { Portal } from './portal.server.ts';

/** Two invented authorities, so that what belongs to one can be seen to be closed to the other. */
const AGENCIES = [
  {
    id: 'musterstadt',
    authority: 'gewerbeamt',
    name: 'Stadt Musterstadt, Gewerbeamt',
    address: ['Rathausplatz 1', '12345 Musterstadt'],
    phone: '030 23125-110',
    email: 'gewerbe@musterstadt.example',
    agsPrefix: '',
  },
  {
    id: 'beispielstadt',
    authority: 'gewerbeamt',
    name: 'Stadt Beispielstadt, Ordnungsamt',
    address: ['Marktstraße 7', '54321 Beispielstadt'],
    phone: '030 23125-210',
    email: 'ordnungsamt@beispielstadt.example',
    agsPrefix: '05',
  },
] as const;

/** Invented caseworkers. */
const STAFF = [
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
    agency: 'musterstadt',
    name: 'Ayşe Yıldırım',
    subject: 'ayse',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e02',
    agency: 'musterstadt',
    name: 'Jörg Petersen',
    subject: 'joerg',
  },
  {
    id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e03',
    agency: 'beispielstadt',
    name: 'Olga Novák',
    subject: 'olga',
  },
] as const;

/**
 * Fills the embedded demo: authorities, staff, and a one-time sign-in link for each authority. Returns what is to be
 * said on the terminal.
 */
export async function loadSampleData(portal: Portal): Promise<readonly string[]> {
  const { agencies, staff, origin } = portal.ports;
  for (const agency of AGENCIES) {
    await agencies.save({ ...agency, publicKey: await portal.makeAgencyKey(agency.id) });
  }
  for (const member of STAFF) await staff.save(member);
  const links = STAFF.filter(({ name }) => name !== 'Jörg Petersen').map(async ({ id, name, agency }) => {
    const secret = await portal.makeSignInLink({ staffId: id });
    return `Inbox of ${agency} as ${name}: ${origin}/de/inbox/sign-in?link=${secret}`;
  });
  return Promise.all(links);
}

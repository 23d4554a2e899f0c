import { readFile } from 'node:fs/promises';
import { LANDS } from '#forms/submission/land.ts';
import { ConfigurationError } from './env.server.ts';
import type { Portal } from './portal.server.ts';
import type { Agency, StaffMember } from './usecases/ports.ts';

/** The authorities of a portal and who works there, as their operator writes them down. */
type Authorities = {
  readonly agencies: readonly WrittenAgency[];
  readonly staff: readonly WrittenMember[];
};

/** Parameters and the court may be left out, and the Land: then only the holidays of all Germany count. */
type Optional = 'parameters' | 'land' | 'court';
type WrittenAgency = Omit<Agency, 'publicKey' | Optional> & Partial<Pick<Agency, Optional>>;

/** Whoever is no lead is a caseworker. */
type WrittenMember = Omit<StaffMember, 'role'> & Partial<Pick<StaffMember, 'role'>>;

const ROLES: readonly unknown[] = ['caseworker', 'lead', undefined] satisfies readonly (
  StaffMember['role'] | undefined
)[];

const TEXTS = {
  agency: ['id', 'authority', 'name', 'phone', 'email', 'agsPrefix'],
  member: ['id', 'agency', 'name', 'subject'],
};

/**
 * Takes over the authorities of a JSON file, at each start; an agency without a private key here gets one made. Whoever
 * of the staff is not in it any more has left. Returns who works there.
 */
export async function loadAuthorities(
  portal: Pick<Portal, 'ports' | 'makeAgencyKey'>,
  file: string,
): Promise<readonly StaffMember[]> {
  const { agencies, staff } = parseAuthorities(await readText(file), file);
  for (const agency of agencies) {
    const publicKey = await portal.makeAgencyKey(agency.id);
    await portal.ports.agencies.save({ parameters: {}, land: 'BUND', court: null, ...agency, publicKey });
  }
  const members = staff.map((member) => ({ role: 'caseworker' as const, ...member }));
  const { clock, staff: store } = portal.ports;
  // First who leaves: their account may be somebody else's by now.
  await store.keepOnly({ ids: members.map(({ id }) => id), at: clock.now().toISOString() });
  for (const member of members) await store.save(member);
  return members;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigurationError(
      `AUTHORITIES_FILE ${file} cannot be read: check the path and its permissions.`,
    );
  }
}

/** The operator's file, checked field by field: a wrong one stops the start with one line. */
export function parseAuthorities(text: string, file: string): Authorities {
  const wrong = (what: string) =>
    new ConfigurationError(`AUTHORITIES_FILE ${file}: ${what}. See docs/operations.md.`);
  const { agencies, staff } = parseJson(text, wrong);
  if (!Array.isArray(agencies) || !Array.isArray(staff)) throw wrong('"agencies" and "staff" must be lists');
  for (const [index, agency] of agencies.entries()) refuseAgency(agency, `agency ${index + 1}`, wrong);
  for (const [index, member] of staff.entries()) refuseMember(member, `staff ${index + 1}`, wrong);
  return { agencies, staff };
}

function refuseAgency(agency: unknown, which: string, wrong: (what: string) => Error): void {
  const hasAddress = isRecord(agency) && Array.isArray(agency['address']);
  if (!hasAddress || !hasTexts(agency, TEXTS.agency))
    throw wrong(`${which} needs ${TEXTS.agency.join(', ')} as texts and address as a list`);
  if (!isLand(agency['land'])) throw wrong(`${which}: land is one of ${LANDS.join(', ')}`);
  if (!['undefined', 'string'].includes(typeof agency['court']))
    throw wrong(`${which}: court is one text, with name and address`);
  if (!areParameters(agency['parameters']))
    throw wrong(`${which}: parameters name services, and under each its parameters with a value`);
}

function refuseMember(member: unknown, which: string, wrong: (what: string) => Error): void {
  if (!isRecord(member) || !hasTexts(member, TEXTS.member))
    throw wrong(`${which} needs ${TEXTS.member.join(', ')} as texts`);
  if (!ROLES.includes(member['role'])) throw wrong(`${which}: role is caseworker or lead`);
}

function parseJson(text: string, wrong: (what: string) => Error): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isRecord(parsed)) return parsed;
  } catch {
    throw wrong('it is no JSON');
  }
  throw wrong('it must be an object');
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isLand(value: unknown): boolean {
  return value === undefined || LANDS.some((land) => land === value);
}

/** Whether each fits its type is seen where it is used: only the definition knows the type. */
function areParameters(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value)) return false;
  const values = Object.values(value).flatMap((own) => (isRecord(own) ? Object.values(own) : [null]));
  return values.every((each) => ['string', 'number', 'boolean'].includes(typeof each));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

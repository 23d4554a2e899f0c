import routes from '#app/routes.ts';
import { RIGHTS } from '../actions.ts';
import { may } from '../may.ts';
import type { Actor, Target } from '../model.ts';
import { ACTORS } from './door.ts';
import type { ActorName, Door, Right } from './door.ts';
import { DOORS, OF_AGENCY } from './route-rights.ts';
import { UPLOADS } from './upload-rights.ts';
import type { Fate, Upload } from './upload-rights.ts';

export const names = Object.keys(ACTORS) as readonly ActorName[];

/** Every route of the program. */
export const manifest = routes as readonly { readonly file: string; readonly path?: string }[];

/** Every door of it, with its file. */
export const doors = Object.entries(DOORS).flatMap(([file, own]) => own.map((door) => ({ file, door })));

export function pathOf(file: string): string {
  return `/${manifest.find((route) => route.file === file)?.path ?? ''}`;
}

/** What the policy says; the very rows of the matrix. */
export function isAllowed({ action, proposedBy }: Asked, name: ActorName): boolean {
  if (action === 'anybody') return true;
  // Nobody here holds the code of a draft, and nothing else opens one.
  if (action === 'draft') return false;
  return may(actorOf(ACTORS[name]), action, targetOf(ACTORS[name], { action, proposedBy }));
}

type Asked = { readonly action: Right; readonly proposedBy?: Door['proposedBy'] };
type Who = (typeof ACTORS)[ActorName];

function actorOf({ side, isOwn }: Who): Actor {
  if (side === null) return { kind: 'anonymous' };
  if (side === 'citizen') return { kind: 'citizen', reference: isOwn ? 'A' : 'B' };
  return { kind: 'staff', id: side, agency: 'here', role: side };
}

function targetOf({ isOwn, isAsked }: Who, { action, proposedBy }: Asked): Target {
  if (OF_AGENCY.includes(action)) return { kind: 'agency', agency: 'here' };
  return {
    kind: 'case',
    reference: 'A',
    agency: isOwn ? 'here' : 'there',
    consulted: isAsked ? ['here'] : [],
    ...(proposedBy ? { proposedBy } : {}),
  };
}

/** Whoever holds nothing that fits is sent to where it is asked for; what they typed is kept. */
export function expected(door: Door, name: ActorName): number {
  if (isAllowed(door, name)) return door.open;
  if (door.refused !== undefined && isAllowed({ action: 'open' }, name)) return door.refused;
  if (door.shut !== undefined && isOfStaff(name)) return door.shut;
  return door.outside ?? (door.method === 'POST' ? 403 : 303);
}

/** What becomes of a document. */
export function fateAt(upload: Upload, name: ActorName): Fate {
  return isAllowed(upload, name) ? upload.open : upload.shut;
}

/**
 * Whether nobody who is let in is answered as somebody who is not: a door that answers all alike could not be seen to be
 * open to the wrong ones.
 */
export function tellsApart(of: Asked, answerTo: (name: ActorName) => number | string): boolean {
  const answers = (isIn: boolean) => names.filter((name) => isAllowed(of, name) === isIn).map(answerTo);
  const others = answers(false);
  return answers(true).every((answer) => !others.includes(answer));
}

export const isOfPolicy = ({ action }: Door): boolean => action in RIGHTS;

/** For whom the database may be asked at a door: never as for the portal's own work, and at nobody's case for nobody. */
export function mayBeServed(door: Door): readonly string[] {
  if (isOfPolicy(door)) return ['citizen', 'office'];
  // The link of an e-mail names its case, sealed, and has no code.
  return door.intent === 'stop-notices' ? ['worker'] : [];
}

export function isOfStaff(name: ActorName): boolean {
  return ['caseworker', 'lead'].includes(ACTORS[name].side ?? '');
}

/** docs/authz-matrix.csv. */
export function matrix(): string {
  const ofRoutes = doors.map(({ file, door }) => [
    door.method,
    pathOf(file),
    door.intent ?? '',
    caseOf(door),
    door.action,
    ...names.map((name) => cell(isAllowed(door, name), expected(door, name))),
  ]);
  const ofUploads = UPLOADS.map((upload) => [
    upload.method,
    upload.path,
    '(document)',
    '',
    upload.action,
    ...names.map((name) => cell(isAllowed(upload, name), fateAt(upload, name))),
  ]);
  const head = ['method', 'path', 'intent', 'case', 'action', ...names.map((name) => `"${name}"`)];
  return [head, ...ofRoutes, ...ofUploads].map((row) => `${row.join(',')}\n`).join('');
}

function cell(isIn: boolean, answer: number | string): string {
  return `${isIn ? 'yes' : 'no'} ${answer}`;
}

function caseOf({ at, isChosen, isClosing, proposedBy }: Door): string {
  if (at) return at === 'owing' ? 'owes a document' : 'is corrected';
  if (isClosing) return 'to be closed';
  if (proposedBy) return `proposed by the ${proposedBy}`;
  return isChosen ? 'chosen' : '';
}

import { demand } from './policy/may.ts';
import type { Desk, Label, Ports, SavedView, StaffMember } from './ports.ts';

/** Longer names break out of every list. */
const LONGEST_NAME = 60;

type Deskful = {
  readonly desk: Desk;
  readonly views: readonly SavedView[];
  readonly labels: readonly Label[];
};

type Own = { readonly member: StaffMember };
type Named = Own & { readonly name: string };
/** `name-taken`: there is another one of this name. `label-gone`: a colleague has taken it away. */
export type Taken = 'name-missing' | 'name-taken' | 'label-gone';
export type NameGiven = { readonly ok: true } | { readonly ok: false; readonly reason: Taken };

/** How a caseworker has set up the desk, and the labels of the agency. */
export async function showDesk(
  { desks, labels }: Pick<Ports, 'desks' | 'labels'>,
  { member }: Own,
): Promise<Deskful> {
  const { staffId, agency } = ofDesk(member);
  const [desk, views, own] = await Promise.all([
    desks.find(staffId),
    desks.viewsOf(staffId),
    labels.ofAgency(agency),
  ]);
  return { desk, views, labels: own };
}

/**
 * Gives a selection of the inbox a name; one of the same name is replaced. Whom somebody searches for is not kept, hidden
 * or not: whoever has the keys that hid it would read a name there.
 */
export async function saveView(
  { ids, desks }: Pick<Ports, 'ids' | 'desks'>,
  { member, name, query }: Named & { readonly query: string },
): Promise<NameGiven> {
  const { staffId } = ofDesk(member);
  const tidy = tidyName(name);
  if (tidy === '') return { ok: false, reason: 'name-missing' };
  const kept = new URLSearchParams(query);
  kept.delete('search');
  await desks.saveView({ id: ids.uuid(), staffId, name: tidy, query: kept.toString() });
  return { ok: true };
}

/** Gives a saved view another name. */
export async function renameView(
  { desks }: Pick<Ports, 'desks'>,
  { member, id, name }: Named & { readonly id: string },
): Promise<NameGiven> {
  const { staffId } = ofDesk(member);
  const tidy = tidyName(name);
  if (tidy === '') return { ok: false, reason: 'name-missing' };
  const isRenamed = await desks.renameView({ id, staffId, name: tidy });
  return isRenamed ? { ok: true } : { ok: false, reason: 'name-taken' };
}

export function removeView(
  { desks }: Pick<Ports, 'desks'>,
  { member, id }: Own & { readonly id: string },
): Promise<void> {
  return desks.removeView({ id, staffId: ofDesk(member).staffId });
}

/** Adds a label for everybody at the agency. */
export async function addLabel(
  { ids, labels }: Pick<Ports, 'ids' | 'labels'>,
  { member, name }: Named,
): Promise<NameGiven> {
  const { agency } = ofDesk(member);
  const tidy = tidyName(name);
  if (tidy === '') return { ok: false, reason: 'name-missing' };
  const isAdded = await labels.add({ id: ids.uuid(), agency, name: tidy });
  return isAdded ? { ok: true } : { ok: false, reason: 'name-taken' };
}

/** Gives a label another name, also at the cases that bear it. */
export async function renameLabel(
  { labels }: Pick<Ports, 'labels'>,
  { member, id, name }: Named & { readonly id: string },
): Promise<NameGiven> {
  const { agency } = ofDesk(member);
  const tidy = tidyName(name);
  if (tidy === '') return { ok: false, reason: 'name-missing' };
  const isRenamed = await labels.rename({ id, agency, name: tidy });
  if (isRenamed) return { ok: true };
  const isThere = (await labels.ofAgency(agency)).some((label) => label.id === id);
  return { ok: false, reason: isThere ? 'name-taken' : 'label-gone' };
}

/** Takes a label off all cases, and away. */
export function removeLabel(
  { labels }: Pick<Ports, 'labels'>,
  { member, id }: Own & { readonly id: string },
): Promise<void> {
  const { agency } = ofDesk(member);
  return labels.remove({ id, agency });
}

/** Switches the keys of the desk on or off (WCAG 2.1.4). */
export function setShortcuts(
  { desks }: Pick<Ports, 'desks'>,
  { member, hasShortcuts }: Own & { readonly hasShortcuts: boolean },
): Promise<void> {
  return desks.change({ staffId: ofDesk(member).staffId, hasShortcuts });
}

/** Leaves columns out of the list, for this caseworker alone. */
export function hideColumns(
  { desks }: Pick<Ports, 'desks'>,
  { member, columns }: Own & { readonly columns: readonly string[] },
): Promise<void> {
  return desks.change({ staffId: ofDesk(member).staffId, hiddenColumns: columns });
}

/** Whatever happened until now counts as read. */
export function readEverything(
  { clock, desks }: Pick<Ports, 'clock' | 'desks'>,
  { member }: Own,
): Promise<void> {
  return desks.markAllRead({ staffId: ofDesk(member).staffId, at: clock.now().toISOString() });
}

/** Whose desk it is; who has no right to the list has none. */
function ofDesk(member: StaffMember): { readonly staffId: string; readonly agency: string } {
  const { id: staffId, agency } = member;
  demand({ ...member, kind: 'staff' }, 'list', { kind: 'agency', agency });
  return { staffId, agency };
}

function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}

import { aboutCase } from './about-case.ts';
import { addEntry } from './add-entry.ts';
import type { EntryPorts } from './add-entry.ts';
import { erasureOf } from './erasure-key.ts';
import { openCaseAtAgency } from './open-case.ts';
import type { Ports, StaffMember } from './ports.ts';

export type CodeRenewed =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: 'no-case' | 'unchecked' | 'changed-elsewhere' };

/**
 * A new code for somebody who has lost theirs, once the office knows who it is: the case's key is wrapped for it anew,
 * and the old code opens nothing any more. The code is kept nowhere; whoever asked for it hands it over. It stands in the
 * case's log and is told by e-mail, so that its citizen hears of a code that somebody else was given.
 */
export async function renewCode(
  ports: EntryPorts & Pick<Ports, 'ids' | 'audit' | 'transaction'>,
  input: {
    readonly member: StaffMember;
    readonly reference: string;
    /** The office has made sure who it is. */
    readonly isChecked: boolean;
    /** The version of the case as it was shown: a page sent twice does not end the code that was just handed over. */
    readonly version: number;
  },
): Promise<CodeRenewed> {
  const { member, version } = input;
  const open = await openCaseAtAgency(ports, { ...input, action: 'renew-code' });
  const left = open && (await erasureOf(ports, open.row));
  if (!open || !left) return { ok: false, reason: 'no-case' };
  if (!input.isChecked) return { ok: false, reason: 'unchecked' };
  const { reference, state } = open.row;
  const code = ports.ids.code();
  const keyForCode = ports.vault.wrapForCode(open.key, { code, ...left }, aboutCase(reference));
  const isRenewed = await ports.transaction(async (tx) => {
    const renewed = { reference, version, keyForCode, lookup: ports.vault.lookup(code) };
    if (!(await ports.submissions.renewCode(tx, renewed))) return false;
    const at = ports.clock.now().toISOString();
    const entry = { kind: 'new-code', author: 'office', body: { isChecked: true } } as const;
    await addEntry(ports, tx, {
      open,
      entry: { ...entry, id: ports.ids.uuid(), at, state, by: member },
    });
    await ports.audit.add(
      { agency: member.agency, at, actor: member.id, action: 'renew-code', reference },
      tx,
    );
    return true;
  });
  return isRenewed ? { ok: true, code } : { ok: false, reason: 'changed-elsewhere' };
}

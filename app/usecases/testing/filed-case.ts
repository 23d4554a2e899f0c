import { changeCaseState } from '../change-case.ts';
import type { Ports } from '../ports.ts';
import { finishedApplicant } from './applicant.ts';
import type { Applicant } from './applicant.ts';
import { LENA } from './lena.ts';

/** What whoever has sent an application holds. */
export type FiledCase = { readonly reference: string; readonly code: string };

/** An application that somebody has filled in and sent. */
export async function fileCase(ports: Ports): Promise<FiledCase> {
  return sendAs(await finishedApplicant(ports));
}

/** Sends what an applicant has filled in. */
export async function sendAs(applicant: Applicant): Promise<FiledCase> {
  const sent = await applicant.send(await applicant.token());
  if (!sent.ok) throw new Error(sent.reason);
  return { reference: sent.reference, code: applicant.code };
}

/** Brings a case to its end by a lead, who may always: from then on the time runs for which it is kept. */
export async function closeCase(ports: Ports, reference: string): Promise<void> {
  await ports.staff.save(LENA);
  const { version = 0 } = (await ports.submissions.findByReference(reference)) ?? {};
  const target = { member: LENA, reference, version, state: 'closed', note: 'Erledigt.' } as const;
  const closed = await changeCaseState(ports, target);
  if (!closed.ok) throw new Error(closed.reason);
}

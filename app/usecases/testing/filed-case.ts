import type { Ports } from '../ports.ts';
import { finishedApplicant } from './applicant.ts';
import type { Applicant } from './applicant.ts';

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

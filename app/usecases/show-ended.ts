import type { Service } from '#forms/engine/model.ts';
import { findAuthority } from './find-authority.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import { endOf } from './page-check.ts';
import type { Agency } from './ports.ts';

/** A form that has ended because a register refused too often. */
export type ShownEnded =
  | {
      readonly ok: true;
      readonly service: Service;
      /** The page that was refused. */
      readonly step: string;
      /** Where to go instead, if the answers tell. */
      readonly agency: Agency | null;
    }
  | { readonly ok: false; readonly reason: 'no-draft' | 'not-ended' };

/** Says where a form has ended, and who can help. */
export async function showEnded(
  ports: OpenDraftPorts,
  { code }: { readonly code: string },
): Promise<ShownEnded> {
  const draft = await openDraft(ports, code);
  if (!draft) return { ok: false, reason: 'no-draft' };
  const ended = endOf(draft);
  if (!ended) return { ok: false, reason: 'not-ended' };
  const agency = await findAuthority(ports, draft);
  return { ok: true, service: draft.service, step: ended.step, agency };
}

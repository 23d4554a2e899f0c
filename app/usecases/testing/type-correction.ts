import { correctionCode } from '#forms/submission/case-code.ts';
import type { Input, Place } from '#forms/engine/model.ts';
import { openDraft } from '../open-draft.ts';
import { pageToken } from '../page-token.ts';
import type { Ports } from '../ports.ts';
import { savePage } from '../save-page.ts';
import type { PageSaved } from '../save-page.ts';

type Page = { readonly code: string; readonly place: Place; readonly input: Input };

/** The citizen, by the code of their case, fills in a page of a correction; `null` where none is begun (any more). */
export async function typeCorrection(
  ports: Ports,
  { code: own, place, input }: Page,
): Promise<PageSaved | null> {
  const code = correctionCode(own);
  const draft = await openDraft(ports, code);
  if (!draft) return null;
  const token = pageToken(ports, draft.row.id, { ...draft, place });
  return savePage(ports, { code, place, input, token, confirmed: [], returns: false, leaves: false });
}

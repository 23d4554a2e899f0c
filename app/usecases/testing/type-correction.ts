import type { Input, Place } from '#forms/engine/model.ts';
import { findCorrectionCode } from '../correction/correction-code.ts';
import { openDraft } from '../open-draft.ts';
import { pageToken } from '../page-token.ts';
import type { Ports } from '../ports.ts';
import { savePage } from '../save-page.ts';
import type { PageSaved } from '../save-page.ts';
import type { FiledCase } from './filed-case.ts';

type Page = FiledCase & { readonly place: Place; readonly input: Input };

/** The citizen fills in a page of a correction; `null` where none is begun (any more). */
export async function typeCorrection(
  ports: Ports,
  { place, input, ...own }: Page,
): Promise<PageSaved | null> {
  const code = await findCorrectionCode(ports, own);
  if (code === null) return null;
  const draft = await openDraft(ports, code);
  if (!draft) return null;
  const token = pageToken(ports, draft.row.id, { ...draft, place });
  return savePage(ports, { code, place, input, token, confirmed: [], returns: false, leaves: false });
}

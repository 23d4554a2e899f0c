import type { Answers, Input, Issue } from '#forms/engine/model.ts';
import { readPage } from '#forms/engine/page.ts';
import { closingPage } from './closing-page.ts';
import type { OpenDraft } from './open-draft.ts';

type Declared =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads what is declared on the check page; everything is declared anew each time it is sent. */
export function readDeclarations({ service, answers, context }: OpenDraft, input: Input): Declared {
  const page = closingPage(service);
  if (!page) return { ok: true, answers };
  return readPage({ service, answers, context, place: { step: page.id, item: [] }, input, confirmed: [] });
}

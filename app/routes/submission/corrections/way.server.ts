import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Traveller } from '../../apply/way.server.ts';
import { askForCode } from '../ask-for-code.server.ts';
import { enterCase } from '../case-door.server.ts';
import type { Visitor } from '../case-door.server.ts';

/** Somebody who corrects what they have sent: the pages are those of the form, below the address of the case. */
export async function enterCorrection(args: LoaderFunctionArgs): Promise<Traveller> {
  const visitor = await enterCase(args);
  const code = await visitor.portal.findCorrectionCode(visitor);
  if (code === null) throw await askForCode(args, visitor);
  const shown = await visitor.portal.showCorrection(visitor);
  const service = shown.ok ? shown.form.service.id : '';
  const returns = visitor.url.searchParams.get('return') === 'review';
  const way = { language: visitor.language, service, base: correctionsUrl(visitor) };
  return { ...visitor, way, code, returns };
}

/** The entrance of a correction. */
export function correctionsUrl({ language, reference }: Pick<Visitor, 'language' | 'reference'>): string {
  return `/${language}/submission/${encodeURIComponent(reference)}/corrections`;
}

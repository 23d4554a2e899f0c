import type { LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '../../http/respond.server.ts';
import { contextOf } from '../enter.server.ts';
import { enterCase, fileFor } from './case-door.server.ts';

/** One's own case as a sealed PDF, or a part of it where it is long. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const { portal, language, reference, params } = visitor;
  const page = `/${language}/submission/${encodeURIComponent(reference)}`;
  const [number = ''] = /^[1-9]\d{0,3}$/.exec(params['part'] ?? '') ?? [];
  const printed = await portal.printCase({ ...visitor, part: Number(number) });
  if (!printed) throw goTo(page);
  if (!printed.ok) {
    if (printed.reason === 'no-seal') contextOf(args.context).report(printed.error);
    throw goTo(`${page}?not-printed`);
  }
  const suffix = number === '1' ? '' : `-${number}`;
  return fileFor(visitor, {
    bytes: new Uint8Array(printed.bytes),
    type: 'application/pdf',
    name: `${reference}-case${suffix}.pdf`,
  });
}

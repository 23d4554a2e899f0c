import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';
import { whichOf } from './which.server.ts';

/** Invented data of one submission, for those who program against a service's `data.json`. */
export function loader(args: LoaderFunctionArgs): Response {
  const example = contextOf(args.context).portal.dataExample(whichOf(args));
  if (!example) return problem({ status: 404, title: 'No such service, or no example of it' });
  return Response.json(example);
}

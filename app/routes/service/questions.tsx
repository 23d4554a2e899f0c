import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeQuestions } from '../../i18n/describe/questions.ts';
import { enter } from '../enter.server.ts';
import { documentPage, serviceOf } from './document-page.server.ts';
import { DocumentPage } from './document-page.tsx';

/** Everything the form asks, in sentences, for whoever wants to know before beginning. */
export function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const service = serviceOf(entry);
  return documentPage(entry, service.id, describeQuestions(entry.words, service));
}

export default function Questions() {
  return <DocumentPage {...useLoaderData<typeof loader>()} />;
}

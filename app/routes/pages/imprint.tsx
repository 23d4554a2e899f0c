import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '../enter.server.ts';
import { InformationPage, informationPage } from './information-page.tsx';

export function loader(args: LoaderFunctionArgs) {
  return informationPage(enter(args).words, 'imprint');
}

export default function Imprint() {
  return <InformationPage view={useLoaderData<typeof loader>()} />;
}

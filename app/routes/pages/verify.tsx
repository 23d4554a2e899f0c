import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '../enter.server.ts';
import { InformationPage, informationPage } from './information-page.tsx';

/** Where the QR code of a receipt leads. Its fragment with number and checksum never reaches the server. */
export function loader(args: LoaderFunctionArgs) {
  return informationPage(enter(args).words, 'verify');
}

export default function Verify() {
  return <InformationPage view={useLoaderData<typeof loader>()} />;
}

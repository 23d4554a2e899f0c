import { notFound } from '../http/respond.server.ts';

/** Every address that is none: a page of our own says so. */
export function loader() {
  throw notFound();
}

export default function Unknown() {
  return null;
}

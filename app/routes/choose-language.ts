import type { LoaderFunctionArgs } from '@remix-run/node';
import { preferredLanguage } from '../http/preferred-language.server.ts';
import { goTo } from '../http/respond.server.ts';

/** The bare address leads to the home page in the language the browser asks for. */
export function loader({ request }: LoaderFunctionArgs) {
  return goTo(`/${preferredLanguage(request.headers.get('Accept-Language') ?? '')}`);
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Which } from '../../usecases/data-schema.ts';

/** The service in the address, in the version of `?version` or in the newest. */
export function whichOf({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>): Which {
  const version = new URL(request.url).searchParams.get('version');
  return { service: params['service'] ?? '', ...(version === null ? {} : { version }) };
}

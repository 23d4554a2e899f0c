import type { EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { SurroundingsProvider } from './document.tsx';
import { contextOf } from './routes/enter.server.ts';
import { surroundingsOf } from './surroundings.server.ts';

export { openDoor as openPortal } from './door.server.ts';

/** Renders a whole document at once: our pages have no deferred data, and one buffer costs a fifth less than a stream. */
// eslint-disable-next-line max-params -- The framework calls it so.
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  loadContext: Parameters<typeof contextOf>[0],
): Response {
  const { nonce, visit, portal } = contextOf(loadContext);
  const script = remix.manifest.entry.module;
  const around = surroundingsOf(portal, request.url, visit.limit());
  const body = renderToString(
    <SurroundingsProvider value={{ nonce, script, ...around }}>
      <RemixServer context={onlyMatched(remix)} url={request.url} />
    </SurroundingsProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', 'no-store');
  for (const cookie of visit.newCookies) headers.append('Set-Cookie', cookie);
  return new Response(`<!doctype html>${body}`, { status, headers });
}

/** With the page's own routes: rendering looks through all it is given, and no script of the framework goes on from it. */
function onlyMatched(remix: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = remix;
  const ids = staticHandlerContext.matches.map(({ route }) => route.id);
  const routes = Object.fromEntries(Object.entries(manifest.routes).filter(([id]) => ids.includes(id)));
  return { ...remix, manifest: { ...manifest, routes } };
}

/** What the framework could not turn into a page. A reader who left before the answer is nobody's fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) contextOf(context).report(error);
};

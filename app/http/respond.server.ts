import { redirect } from '@remix-run/node';
import type { TypedResponse } from '@remix-run/node';

/**
 * Shows a page again after it was sent: 200 nothing was wrong, 422 what was typed cannot stand, 409 something else is
 * there already, 403 no token, 503 it cannot be taken now.
 */
export type AgainStatus = 200 | 403 | 404 | 409 | 422 | 429 | 500 | 503;

/** After a form was taken: 303, so that reloading never sends it twice (RFC 9110 §15.4.4). */
export function goTo(path: string, cookies: readonly string[] = []): Response {
  const response = redirect(path, 303);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** Lets the browser send the same form once more, with what was just set (RFC 9110 §15.4.8). */
export function sendAgain(path: string, cookies: readonly string[]): Response {
  const response = redirect(path, 307);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** After somebody has left a shared device: what our scripts kept in its browser goes too. */
export function leaveDevice(path: string, cookies: readonly string[]): Response {
  const response = goTo(path, cookies);
  response.headers.set('Clear-Site-Data', '"storage"');
  return response;
}

/** Lets the page be shown again by its loader, under this status. */
export function again(status: AgainStatus): Response {
  return Response.json(null, { status });
}

/** A page with a status of its own; `goesOnTo` opens by itself at once, where a redirect may not be sent. */
export function page<T>(
  view: T,
  { status, goesOnTo = null }: { readonly status: 200 | 403 | 503; readonly goesOnTo?: string | null },
): TypedResponse<T> {
  const headers = goesOnTo === null ? {} : { Refresh: `0; url=${goesOnTo}` };
  return Response.json(view, { status, headers });
}

/** For what a script asks: nothing to show, but what it asked for is prolonged on this device. */
export function nothingBut(cookies: readonly string[]): Response {
  return withCookies(new Response(null), cookies);
}

/** An answer that is no page, with what this device is to keep. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** What is not there, and what is not for this person, look the same. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** A form that another site sent on somebody's behalf. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

/** A request no page of ours would send. */
export function badRequest(): Response {
  return new Response(null, { status: 400 });
}

export type Download = {
  readonly bytes: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>;
  readonly type: string;
  /** As the person sees it in their downloads. */
  readonly name: string;
};

/** A file to keep: never shown inside our origin, whatever it holds (RFC 6266). */
export function download({ bytes, type, name }: Download): Response {
  return file({ bytes, type, name }, 'attachment', {
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  });
}

/**
 * A document to look at. It has no origin, runs nothing and fetches nothing; only pages of ours may frame it. The sandbox
 * stands in the answer, because Chromium shows no PDF in a frame with the attribute of that name.
 */
export function inspection(shown: Download): Response {
  return file(shown, 'inline', {
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
  });
}

function file(
  { bytes, type, name }: Download,
  disposition: 'attachment' | 'inline',
  headers: Readonly<Record<string, string>>,
): Response {
  const ascii = name.replace(/[^\w.-]/g, '_');
  return new Response(bytes instanceof Uint8Array ? bytes : streamOf(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...headers,
    },
  });
}

/** Read as fast as the line takes it, and no further once it is gone. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await parts.return?.();
    },
  });
}

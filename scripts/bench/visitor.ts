import { Agent, request } from 'node:http';

export type Answer = { readonly status: number; readonly location: string; readonly body: string };

/** Somebody at the portal, with cookies and one line that stays open. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, form: URLSearchParams) => Promise<Answer>;
  readonly leave: () => void;
};

/** Opens a visitor at an address. */
export function newVisitor(origin: string): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();
  const send = (path: string, form?: URLSearchParams) =>
    new Promise<Answer>((resolve, reject) => {
      const body = form?.toString();
      const headers = {
        Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body === undefined ? {} : formHeaders(body)),
      };
      const asked = request(origin + path, { agent, headers, method: body === undefined ? 'GET' : 'POST' });
      asked.on('error', reject).on('response', (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) remember(cookies, cookie);
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, location: given.location ?? '', body: Buffer.concat(parts).toString() });
        });
      });
      asked.end(body);
    });
  return { get: (path) => send(path), post: send, leave: () => agent.destroy() };
}

function formHeaders(body: string) {
  return {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'Sec-Fetch-Site': 'same-origin',
  };
}

function remember(cookies: Map<string, string>, cookie: string): void {
  const [pair = ''] = cookie.split(';');
  const at = pair.indexOf('=');
  cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

/** The hidden fields of a page's form. */
export function hiddenFields({ body }: Answer): URLSearchParams {
  const found = body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return new URLSearchParams([...found].map(([, name = '', value = '']) => [name, value]));
}

import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the built program gives to the HTTP server: `openPortal` of entry.server resolves to it. */
export type Door = {
  readonly listen: { readonly host: string; readonly port: number };
  /** Scheme, host and port as people see them. */
  readonly origin: string;
  /** Whether this process serves a route of the framework, by its id. */
  readonly servesRoute: (id: string) => boolean;
  /** Lines for the terminal once it serves, such as a sign-in link of the demo. */
  readonly announcements: readonly string[];
  /** Takes the raw request before the framework (uploads, limits) and says whether it has answered. */
  readonly handleBefore?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** What loaders and actions are given. */
  readonly loadContext: (request: IncomingMessage, nonce: string) => object;
  readonly close: () => Promise<void>;
};

/** Answers a request with a page of the framework. */
export type Framework = (request: Request, loadContext: object) => Promise<Response>;

/** Answers a request for a static file and says whether there is one. */
export type Assets = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** A body that is not read on, and the status that says why. */
export type Refusal = { readonly status: 400 | 408 | 413 };

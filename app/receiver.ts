import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Input } from '#forms/engine/model.ts';
import type { FileToCheck } from './http/uploads/file-to-check.server.ts';
import type { Visit } from './http/visit.server.ts';
import type { Portal } from './portal.server.ts';

/** What it takes to receive something. */
export type Receiver = {
  readonly portal: Portal;
  readonly visitOf: (request: IncomingMessage) => Visit;
  /** For whom this process asks the database. */
  readonly part: { readonly asksFor: readonly string[] };
};

/** The fields of a form, with an id or a reason in the place of each document; and the file that a page is to check. */
type Received = { readonly form: Input; readonly file?: FileToCheck | null };

/**
 * Takes a raw request off the line. `null`: it is for somebody else, or too big by its own account, and then the server
 * refuses it unread.
 */
export type Receive = (
  receiver: Receiver,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<Received | 'answered' | null>;

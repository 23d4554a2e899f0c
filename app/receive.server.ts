import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Input } from '#forms/engine/model.ts';
import { receiveFileToCheck } from './http/uploads/file-to-check.server.ts';
import type { FileToCheck } from './http/uploads/file-to-check.server.ts';
import { receiveCaseDocuments } from './receive-case-documents.server.ts';
import { receiveDraftDocuments } from './receive-draft-documents.server.ts';
import type { Receive, Receiver } from './receiver.ts';

/**
 * All that reads or answers requests before the routes do, in this order. Each has rows of its own in
 * docs/authz-matrix.csv.
 */
export const RECEIVERS: Readonly<Record<string, Receive>> = {
  'file to check': async ({ part }, request) =>
    part.asksFor.includes('citizen') ? receiveFileToCheck(request) : null,
  'case documents': receiveCaseDocuments,
  'draft documents': receiveDraftDocuments,
};

/** What a page finds of a request that was read before it. */
type Taken = { readonly multipart: Input | null; readonly toCheck: FileToCheck | null };

/** Where requests come in: documents are taken off the line before a route would hold them in memory. */
export function openReception(receiver: Receiver) {
  const taken = new WeakMap<IncomingMessage, Taken>();
  return {
    /** Whether the request was answered. */
    handleBefore: async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      for (const receive of Object.values(RECEIVERS)) {
        const received = await receive(receiver, request, response);
        if (received === 'answered') return true;
        if (received === null) continue;
        taken.set(request, { multipart: received.form, toCheck: received.file ?? null });
        return false;
      }
      return false;
    },
    takenFrom: (request: IncomingMessage): Taken => taken.get(request) ?? { multipart: null, toCheck: null },
  };
}

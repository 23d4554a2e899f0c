import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Place } from '#forms/engine/model.ts';
import { readCaseCode } from './http/case-cookie.server.ts';
import { readDraftCode } from './http/draft-cookie.server.ts';
import { parsePageAddress, parseUploadAddress } from './http/uploads/addresses.server.ts';
import type { FormAddress, PageAddress } from './http/uploads/addresses.server.ts';
import { isMultipart, readMultipart } from './http/uploads/multipart.server.ts';
import type { Taken, TakeFile } from './http/uploads/multipart.server.ts';
import { handleTus } from './http/uploads/tus.server.ts';
import type { Visit } from './http/visit.server.ts';
import type { Portal } from './portal.server.ts';
import type { Receive, Receiver } from './receiver.ts';
import { UploadTooBigError } from './usecases/limit-bytes.ts';

/** The largest document any question of ours takes; bytes. */
const LARGEST_DOCUMENT = 52_428_800;

/**
 * Takes the documents of a form that is filled in, or of a correction: tus requests are answered here; of a multipart form
 * the documents are stored and the rest is left to its page.
 */
export const receiveDraftDocuments: Receive = async (receiver, request, response) => {
  const url = request.url ?? '';
  const upload = parseUploadAddress(url);
  const page = isMultipart(request, LARGEST_DOCUMENT) ? parsePageAddress(url) : null;
  const address = upload ?? page;
  if (!address || !receiver.part.asksFor.includes('citizen')) return null;
  const sender = await whoSends(receiver, request, address);
  if (upload) {
    if (sender) await answerTus(sender, upload.field, { request, response });
    else response.writeHead(404, { Connection: 'close' }).end();
    return 'answered';
  }
  const take = takerFor(sender, address);
  return take && { form: await readMultipart(request, take) };
};

/** Whose case is closed on this device keeps what was typed, and chooses the documents again. */
function takerFor(sender: Sender | null, { form }: PageAddress): TakeFile | null {
  if (sender) return (field, bytes) => store(sender, field, bytes);
  return form.kind === 'correction' ? () => Promise.resolve({ refused: 'no-draft' }) : null;
}

/** Somebody who may hand documents in at a place. */
type Sender = { readonly portal: Portal; readonly code: string; readonly place: Place };

async function whoSends(
  { portal, visitOf }: Receiver,
  request: IncomingMessage,
  address: PageAddress,
): Promise<Sender | null> {
  const visit = visitOf(request);
  const code = visit.sender === 'foreign' ? null : await codeFor(portal, visit, address.form);
  if (code === null) return null;
  return { portal, code, place: address.place };
}

/** A correction is opened by the code of its case. */
async function codeFor(portal: Portal, { cookies }: Visit, form: FormAddress): Promise<string | null> {
  if (form.kind === 'service') return readDraftCode(cookies, form.service);
  const { reference } = form;
  const code = readCaseCode(cookies, reference);
  return code && (await portal.findCorrectionCode({ reference, code }));
}

async function store({ portal, ...sender }: Sender, field: string, bytes: Readable): Promise<Taken> {
  const begun = await portal.beginUpload({ ...sender, field, size: 0 });
  if (!begun.ok) return { refused: begun.reason };
  const { id, maxBytes } = begun;
  try {
    await portal.appendUpload({ code: sender.code, id, offset: 0, maxBytes, bytes, canResume: false });
    return { id };
  } catch (error) {
    if (error instanceof UploadTooBigError) return { refused: 'too-big' };
    throw error;
  }
}

function answerTus(
  { portal, code, place }: Sender,
  field: string,
  message: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  return handleTus(message, {
    begin: (size) => portal.beginUpload({ code, place, field, size }),
    length: (id) => portal.uploadLength({ code, id }),
    append: async (id, offset, bytes) => {
      const length = await portal.appendUpload({ code, id, offset, maxBytes: LARGEST_DOCUMENT, bytes });
      return length ?? offset;
    },
  });
}

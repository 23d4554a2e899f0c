import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { DataStore, MemoryLocker, Server, Upload } from '@tus/server';

/** What resumable uploads need of the portal, for one person and one question. */
export type UploadDoor = {
  readonly begin: (size: number) => Promise<{ readonly ok: true; readonly id: string } | Refused>;
  readonly length: (id: string) => Promise<number | null>;
  /** Says where the next bytes belong: the length of the document so far. */
  readonly append: (id: string, offset: number, bytes: AsyncIterable<Uint8Array>) => Promise<number>;
};

type Refused = { readonly ok: false; readonly reason: string };

/** In the shape that the tus server turns into an answer. */
class UploadRefusedError extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor(status: number, reason: string) {
    super(`Upload refused: ${reason}`);
    this.status_code = status;
    this.body = reason;
  }
}

/** Two requests must not write to one document at the same time. */
const locker = new MemoryLocker();

const STATUS: Readonly<Record<string, number>> = {
  'no-draft': 404,
  'not-asked': 404,
  'too-many': 409,
  'too-big': 413,
};

/**
 * Answers one request of the tus protocol 1.0.0 (core and creation). It only moves bytes into a sealed document;
 * the form that is sent afterwards hands the document in.
 */
export async function handleTus(
  message: { readonly request: IncomingMessage; readonly response: ServerResponse },
  door: UploadDoor,
): Promise<void> {
  const { pathname, search } = new URL(message.request.url ?? '', 'http://portal');
  const server = new Server({
    path: pathname,
    datastore: new SealedStore(door),
    locker,
    generateUrl: (_request, { id }) => `${pathname}/${id}${search}`,
    getFileIdFromRequest: (request) => new URL(request.url).pathname.split('/').at(-1),
    namingFunction: () => 'new',
  });
  await server.handle(message.request, message.response);
}

/**
 * The document store that tus writes through. An upload is named `<id>.<length>`, so that its length is known again
 * after a restart without storing anything; a forged length harms only its own sender.
 */
class SealedStore extends DataStore {
  readonly #door: UploadDoor;

  constructor(door: UploadDoor) {
    super();
    this.extensions = ['creation'];
    this.#door = door;
  }

  override async create(upload: Upload): Promise<Upload> {
    const size = upload.size ?? 0;
    const begun = await this.#door.begin(size);
    if (!begun.ok) throw new UploadRefusedError(STATUS[begun.reason] ?? 400, begun.reason);
    upload.id = `${begun.id}.${size}`;
    return upload;
  }

  override async getUpload(name: string): Promise<Upload> {
    const { id, size } = parseName(name);
    const offset = await this.#door.length(id);
    if (offset === null) throw new UploadRefusedError(404, 'not-found');
    return new Upload({ id: name, size, offset });
  }

  override write(stream: Readable, name: string, offset: number): Promise<number> {
    return this.#door.append(parseName(name).id, offset, stream);
  }
}

function parseName(name: string): { readonly id: string; readonly size: number } {
  const [id = '', size = ''] = name.split('.');
  return { id, size: /^\d{1,12}$/.test(size) ? Number(size) : 0 };
}

import { Upload } from 'tus-js-client';
import { openAddressBook } from './address-book.ts';
import { fingerprintOf } from './fingerprint.ts';

export type Transfer = {
  /** Begins, or goes on where it was paused or broke off. */
  readonly go: () => void;
  readonly pause: () => void;
  /** Stops for good. The server erases what nobody hands in. */
  readonly cancel: () => void;
};

export type TransferEvents = {
  readonly onProgress: (sent: number) => void;
  /** With the id of the document on the server. */
  readonly onDone: (id: string) => void;
  readonly onFail: () => void;
};

/** Bytes. Behind some proxies a longer request is cut off. */
const CHUNK = 5 * 1024 * 1024;
/** Milliseconds before each further attempt, while the browser believes to be online. */
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000];

/** Sends a file by the tus protocol. A file whose upload broke off, even in an earlier visit, is continued. */
export async function createTransfer(file: File, url: string, events: TransferEvents): Promise<Transfer> {
  const book = openAddressBook(() => localStorage);
  const fingerprint = await fingerprintOf(file, url);
  const upload = new Upload(file, {
    endpoint: url,
    uploadUrl: book.find(fingerprint),
    chunkSize: CHUNK,
    retryDelays: RETRIES,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => upload.url === null || book.keep(fingerprint, upload.url),
    onProgress: events.onProgress,
    onError: events.onFail,
    onSuccess: () => {
      book.forget(fingerprint);
      events.onDone(idOf(upload.url ?? ''));
    },
  });
  const pause = () => void upload.abort();
  return {
    go: () => upload.start(),
    pause,
    cancel: () => {
      pause();
      book.forget(fingerprint);
    },
  };
}

/** `…/files/<field>/<id>.<length>?…` is the address of a document. */
function idOf(url: string): string {
  const [name = ''] = new URL(url, location.href).pathname.split('/').slice(-1);
  return name.split('.', 1)[0] ?? '';
}

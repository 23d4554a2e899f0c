import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of our own, that keeps what it is given as it came over the line. */
export type MailServer = {
  readonly url: string;
  readonly letters: readonly string[];
  readonly close: () => Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      let letter = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (letter += part));
      stream.on('end', () => {
        letters.push(letter);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  // A listening TCP server has an address of this shape.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

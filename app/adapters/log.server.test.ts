import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { openLog } from './log.server.ts';

function capture(): { readonly lines: string[]; readonly stream: Writable } {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, stream };
}

it('names what failed, and where', () => {
  const { lines, stream } = capture();
  openLog('info', stream)({ event: 'job-failed', task: 'deliver', error: new TypeError('x') });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'job-failed',
    task: 'deliver',
    error: { name: 'TypeError' },
  });
});

it('keeps answers out, wherever they hide', () => {
  const { lines, stream } = capture();
  const error = new Error('Familienname Grünzeug', { cause: new TypeError('Grünzeug again') });
  const entry = {
    event: 'request-failed',
    path: '/de?name=Grünzeug',
    error: Object.assign(error, { answer: 'Grünzeug' }),
  };
  openLog('info', stream)(entry as never);
  expect(lines.join()).toContain('TypeError');
  expect(lines.join()).not.toContain('Grünzeug');
});

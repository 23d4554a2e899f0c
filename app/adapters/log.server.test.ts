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

it('writes the fields that are allowed', () => {
  const { lines, stream } = capture();
  openLog('info', stream)('info', { event: 'request', route: 'apply.step', method: 'POST', status: 303 });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'request', route: 'apply.step', status: 303 });
});

it('keeps answers out, wherever they hide', () => {
  const { lines, stream } = capture();
  const error = new Error('Familienname Grünzeug', { cause: new TypeError('Grünzeug again') });
  const entry = {
    event: 'request-failed',
    path: '/de?name=Grünzeug',
    error: Object.assign(error, { answer: 'Grünzeug' }),
  };
  openLog('info', stream)('error', entry as never);
  expect(lines.join()).toContain('TypeError');
  expect(lines.join()).not.toContain('Grünzeug');
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** A server whose page is finished only after it was told to stop. */
const program = `
  import { createServer } from 'node:http';
  import { stopOnSignal } from ${JSON.stringify(pathToFileURL(resolve('server/stop.js')).href)};
  const server = createServer((request, response) => {
    if (request.url === '/never') return process.send('waiting');
    process.once('SIGTERM', () => response.end('finished'));
    process.send('waiting');
  });
  stopOnSignal(server, async () => console.log('closed'));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
`;

async function start(): Promise<{
  readonly child: ChildProcess;
  readonly port: number;
  readonly said: () => string;
}> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += String(text)));
  const [port] = (await once(child, 'message')) as [number];
  return { child, port, said: () => said };
}

test('a page that was begun is finished, then the portal closes and ends well', async () => {
  const { child, port, said } = await start();
  const answer = once(get({ host: '127.0.0.1', port, path: '/' }), 'response') as Promise<[IncomingMessage]>;
  await once(child, 'message');

  child.kill('SIGTERM');

  const [response] = await answer;
  const [text] = (await once(response, 'data')) as [Buffer];
  expect(String(text)).toBe('finished');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said()).toBe('closed\n');
});

test('a line that is kept open without a question holds nothing up', async () => {
  const { child } = await start();

  child.kill('SIGINT');

  expect(await once(child, 'close')).toEqual([0, null]);
});

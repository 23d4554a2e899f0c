import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpuOf } from './process-cpu.ts';

/** The limit of what is possible: `node:http` sending the same bytes, without looking at the request. */
export async function startBareServer(body: string) {
  const child = fork(import.meta.filename, { execArgv: process.execArgv });
  child.send(body);
  const [port] = (await once(child, 'message')) as [number];
  const pid = child.pid ?? 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    cpu: () => ({ portal: cpuOf(pid), database: 0 }),
    close: () => child.kill(),
  };
}

function serve(body: string): void {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(body) };
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, headers).end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    // A listening TCP server has an address of this shape.
    process.send?.((server.address() as AddressInfo).port);
  });
}

if (process.argv[1] === import.meta.filename) process.once('message', (body) => serve(String(body)));

/** Milliseconds that running answers get before their lines are cut. */
const patience = 10_000;

/** Milliseconds in which npm and the terminal may send the same Ctrl-C twice. */
const echo = 1_000;

/**
 * Stops on the first SIGINT or SIGTERM: no new lines, running answers are finished, then the portal closes. A second
 * signal, or an answer that does not end, cuts what is left.
 *
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} close
 */
export function stopOnSignal(server, close) {
  let since = 0;
  const stop = () => {
    if (since > 0) {
      cutAfterEcho(server, since);
      return;
    }
    since = Date.now();
    setTimeout(() => server.closeAllConnections(), patience).unref();
    // A line kept alive is ended with its running answer.
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
    const sweeping = setInterval(() => server.closeIdleConnections(), 250);
    sweeping.unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} since
 */
function cutAfterEcho(server, since) {
  if (Date.now() - since > echo) server.closeAllConnections();
}

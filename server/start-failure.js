/** Errors of our own whose message already says what to do, by code or by name. */
const speaking = ['configuration', 'definition', 'SealError'];

/** @typedef {Error & { readonly port?: number, readonly address?: string }} ListenError */

/** @type {Readonly<Record<string, (error: ListenError) => string>>} */
const listening = {
  EADDRINUSE: ({ port, address }) =>
    `Port ${port} on ${address} is taken: stop the other program or set PORT to another number.`,
  EACCES: ({ port }) => `Port ${port} is reserved for the system: set PORT to a number from 1024 on.`,
  EADDRNOTAVAIL: ({ address }) =>
    `This machine has no address ${address}: set HOST to one it has, e.g. 127.0.0.1.`,
};

/**
 * What to print when the start fails: one clear line where we know what to do, the whole error where we do not.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function startFailure(error) {
  if (!(error instanceof Error)) return String(error);
  return knownLine(error) ?? error.stack ?? error.message;
}

/** @param {Error} error */
function knownLine(error) {
  const code = 'code' in error ? String(error.code) : '';
  if (speaking.includes(code) || speaking.includes(error.name)) return error.message;
  if (code === 'ERR_MODULE_NOT_FOUND' && error.message.startsWith('Cannot find package'))
    return 'Packages are missing: run npm start, or npm ci and npm run build.';
  const isListening = 'syscall' in error && error.syscall === 'listen';
  return isListening ? listening[code]?.(/** @type {ListenError} */ (error)) : undefined;
}

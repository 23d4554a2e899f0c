/** The database cannot be used; the message is one line that says what to do and holds no password. */
export class DatabaseStartError extends Error {
  /** The same code as a wrong environment: the start stops with the message alone. */
  readonly code = 'configuration';
}

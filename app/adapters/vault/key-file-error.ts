/** A file with a key is not what it should be; the message is one line that says what to do and holds nothing of the key. */
export class KeyFileError extends Error {
  /** The same code as a wrong environment: the start stops with the message alone. */
  readonly code = 'configuration';
}

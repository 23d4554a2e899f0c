/** A blob that was changed, cut, moved elsewhere or sealed with another key. */
export class UnsealError extends Error {
  readonly code = 'unseal-failed';
}

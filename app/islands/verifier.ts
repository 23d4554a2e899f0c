/**
 * Loads the check with the page, not when it is used: whoever opened the page can then cut the line and check files.
 * Until it has come, and without it, the file is sent.
 */
export function wakeVerifier(host: HTMLElement): void {
  import('./verifier/take-over.ts').then(
    (verifier) => verifier.takeOver(host),
    () => undefined,
  );
}

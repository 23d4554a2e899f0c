/** The upload is loaded when the page has nothing else to do: its button has to be there before anybody looks for it. */
export function wakeUpload(host: HTMLElement): void {
  const load = () => {
    import('./upload/take-over.ts').then(
      ({ takeOver }) => takeOver(host),
      // The native file input does the work.
      () => undefined,
    );
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2_000 });
  else setTimeout(load);
}

/** Loads an island as soon as somebody turns to its control. Until then, and without a line, the control is native. */
export function onFirstUse(host: HTMLElement, load: () => Promise<void>): void {
  const wake = () => {
    host.removeEventListener('focusin', wake);
    host.removeEventListener('pointerdown', wake);
    // The native control does the work meanwhile; the next use is another chance.
    load().catch(() => listen());
  };
  const listen = () => {
    host.addEventListener('focusin', wake);
    host.addEventListener('pointerdown', wake);
  };
  listen();
  // On a slow line people type before this script has come.
  if (host.contains(document.activeElement)) wake();
}

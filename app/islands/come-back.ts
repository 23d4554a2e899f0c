/**
 * A page that the browser has kept in its memory is asked for anew when somebody goes back to it: by then the session may
 * be over, and the person another one. `no-store` does not keep Chromium from that. Not by `reload`, which would send a
 * form again.
 */
export function renewOnComingBack(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    document.body.replaceChildren();
    // Without what follows `#`, or the browser would but scroll.
    location.replace(location.pathname + location.search);
  });
}

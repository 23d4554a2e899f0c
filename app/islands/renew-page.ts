import { carryOver } from './carry-over.ts';

/**
 * Puts the main part of a page as it is now in the place of the one that is shown, with all that was typed there, and
 * the focus at its beginning. Returns the new part; `null`: everything is as it was, since the page is not to be had or
 * has no place for something.
 */
export async function renewPage(url: string): Promise<HTMLElement | null> {
  const page = await fetchPage(url);
  const [shown, fresh] = [document.querySelector('main'), page?.querySelector('main')];
  if (!page || !shown || !fresh || !carryOver(shown, fresh)) return null;
  shown.replaceWith(fresh);
  document.title = page.title;
  fresh.focus();
  return fresh;
}

/** Not by `DOMParser`, which `require-trusted-types-for 'script'` forbids. Whoever is sent to sign in gets nothing. */
function fetchPage(url: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      resolve(request.status === 200 && request.responseURL === url ? request.responseXML : null);
    });
    request.addEventListener('error', () => {
      resolve(null);
    });
    request.open('GET', url);
    request.send();
  });
}

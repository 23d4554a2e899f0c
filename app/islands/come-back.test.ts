// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewOnComingBack } from './come-back.ts';

const asked = vi.fn<(url: string) => void>();

beforeEach(() => {
  vi.stubGlobal('location', { pathname: '/de/inbox', search: '?page=2', hash: '#fehler', replace: asked });
  document.body.innerHTML = '<p>Kanarienvogel</p>';
  renewOnComingBack();
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

/** happy-dom knows no event of this kind. */
const show = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

test('who goes back to a page the browser has kept sees nothing of it until it is asked for anew', () => {
  show(true);
  expect(document.body.textContent).toBe('');
  expect(asked).toHaveBeenCalledWith('/de/inbox?page=2');
});

test('a page that comes fresh stays as it is', () => {
  show(false);
  expect(document.body.textContent).toBe('Kanarienvogel');
  expect(asked).not.toHaveBeenCalled();
});

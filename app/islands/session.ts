import { make } from './make.ts';
import { readWords } from './read-words.ts';

/** Milliseconds. The warning comes six times as early as WCAG 2.2.1 asks for. */
const [PAUSE, BEFORE] = [10_000, 120_000];

/** Of a kiosk's few minutes a third. */
const PART = 3;

type Session = {
  readonly host: HTMLElement;
  /** Tells the other pages of this session how many seconds it goes on. */
  readonly pages: BroadcastChannel;
  end: number;
  /** Somebody has typed, or followed a link, since the page was loaded, or was prolonged. */
  isBusy: boolean;
};

/**
 * Says before a session or a draft ends that it will, with a button that prolongs it. Who types is not
 * interrupted: what they do prolongs it by itself.
 */
export function watchSession(host: HTMLElement): void {
  const { url = '', left } = host.dataset;
  const session: Session = { host, pages: new BroadcastChannel(url), end: 0, isBusy: false };
  goOn(session, Number(left));
  session.pages.addEventListener('message', ({ data }) => {
    begin(session, Number(data));
    say(host);
  });
  document.addEventListener('input', () => {
    session.isBusy = true;
  });
  // The page stays where a link leads to a file.
  document.addEventListener('click', ({ target }) => {
    session.isBusy ||= target instanceof Element && target.closest('a') !== null;
  });
  if (host.dataset['leavesFor'] !== undefined) beWiped(session);
  setInterval(() => void look(session), PAUSE);
}

/** At a kiosk any key and any touch shows that somebody is there, and no way back finds what was typed. */
function beWiped(session: Session): void {
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(kind, () => {
      session.isBusy = true;
    });
  addEventListener('pagehide', emptyForms);
}

function emptyForms(): void {
  for (const form of document.forms) form.reset();
}

function begin(session: Session, seconds: number): void {
  session.end = Date.now() + seconds * 1000;
  session.isBusy = false;
}

async function look(session: Session): Promise<void> {
  const { host } = session;
  const left = session.end - Date.now();
  const { soon, over, stay } = readWords('session', host);
  const before = Math.min(BEFORE, (Number(host.dataset['seconds']) * 1000) / PART);
  if (left <= 0) end(host, over);
  else if (left <= before && !(session.isBusy && (await prolong(session)))) warn(session, soon, stay);
}

function warn(session: Session, soon: string, stay: string): void {
  const { host } = session;
  if (host.querySelector('button')) return;
  const button = make('button', { type: 'button', className: 'button secondary', textContent: stay });
  let before: EventTarget | null = null;
  button.addEventListener('focus', ({ relatedTarget }) => (before = relatedTarget));
  button.addEventListener('click', () => void stayOn(session, before));
  host.replaceChildren(`${soon} `, button);
}

/** The button goes, and the cursor back to where it came from. */
async function stayOn(session: Session, before: EventTarget | null): Promise<void> {
  const { host } = session;
  const { stays, over } = readWords('session', host);
  const isProlonged = await prolong(session);
  if (isProlonged === null) return;
  if (isProlonged) say(host, stays);
  else end(host, over);
  const back = before instanceof HTMLElement && before.isConnected ? before : host;
  back.focus({ preventScroll: true });
}

/** At a kiosk nothing of the page stays, nor can anybody go back to it. */
function end(host: HTMLElement, over: string): void {
  say(host, over);
  const { leavesFor } = host.dataset;
  if (leavesFor === undefined) return;
  emptyForms();
  localStorage.clear();
  location.replace(leavesFor);
}

/** The same twice would be read out twice. */
function say(host: HTMLElement, text = ''): void {
  if (host.textContent !== text) host.textContent = text;
}

/** False where it is over already, `null` where there is no line: the next press is another chance. */
async function prolong(session: Session): Promise<boolean | null> {
  const { url = '', seconds } = session.host.dataset;
  const isProlonged = await fetch(url, { redirect: 'manual' }).then(
    ({ ok }) => ok,
    () => null,
  );
  if (!isProlonged) return isProlonged;
  goOn(session, Number(seconds));
  return true;
}

function goOn(session: Session, seconds: number): void {
  begin(session, seconds);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has none: it ends at our own origin.
  session.pages.postMessage(seconds);
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSession } from './session.ts';

const words = { soon: 'In 2 Minuten.', stay: 'Weiterarbeiten', stays: 'Gut.', over: 'Zu Ende.' };
const line = () => document.querySelector<HTMLElement>('[data-island]') ?? document.body;
const button = () => line().querySelector('button');
const text = () => document.querySelector('textarea');
const ask = vi.fn<() => Promise<Pick<Response, 'ok'>>>();
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

class Channel extends EventTarget {
  static heard: unknown[] = [];
  static last: Channel | null = null;
  constructor() {
    super();
    Channel.last = this;
  }
  postMessage(data: unknown) {
    Channel.heard.push(data);
  }
}

const LINE = '<p data-island="session" tabindex="-1"></p>';

/** Opens a page with the line. */
function open(page: string, data: Readonly<Record<string, string>>): void {
  document.body.innerHTML = page;
  Object.assign(line().dataset, { url: '/stay', words: JSON.stringify(words), ...data });
  watchSession(line());
}

describe('Somebody at a page that ends without a click', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', ask);
    // Other pages of the session are other windows.
    vi.stubGlobal('BroadcastChannel', Channel);
    ask.mockReset().mockResolvedValue({ ok: true });
    open(`<textarea></textarea>${LINE}`, { seconds: '900', left: '900' });
  });
  afterEach(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('hears of it two minutes before, and not earlier', async () => {
    await minutes(12);
    expect(line().textContent).toBe('');
    await minutes(1);
    expect(line().textContent).toBe('In 2 Minuten. Weiterarbeiten');
    expect(ask).not.toHaveBeenCalled();
  });

  test('goes on by one press, as often as they like, where they were', async () => {
    for (let times = 0; times < 3; times += 1) {
      await minutes(13);
      text()?.focus();
      button()?.focus();
      button()?.click();
      await minutes(0);
      expect(line().textContent).toBe('Gut.');
      expect(document.activeElement).toBe(text());
    }
    expect(ask).toHaveBeenCalledTimes(3);
    expect(ask).toHaveBeenLastCalledWith('/stay', { redirect: 'manual' });
  });

  test('is not interrupted while typing', async () => {
    text()?.dispatchEvent(new Event('input', { bubbles: true }));
    await minutes(14);
    expect(line().textContent).toBe('');
    expect(ask).toHaveBeenCalledTimes(1);
    await minutes(13);
    expect(button()).not.toBeNull();
  });

  test('hears of it two minutes before where much of the time was over when the page came', async () => {
    Channel.heard = [];
    open(LINE, { seconds: '900', left: '300' });
    await minutes(2.5);
    expect(line().textContent).toBe('');
    await minutes(1);
    button()?.click();
    await minutes(12);
    expect(line().textContent).toBe('Gut.');
    expect(Channel.heard).toEqual([300, 900]);
  });

  test('is not warned while another window goes on, and is when the time of that is nearly over', async () => {
    await minutes(13);
    Channel.last?.dispatchEvent(new MessageEvent('message', { data: 300 }));
    expect(line().textContent).toBe('');
    await minutes(2.5);
    expect(button()).toBeNull();
    await minutes(1);
    expect(button()).not.toBeNull();
  });

  test('hears when it is over', async () => {
    await minutes(16);
    expect(line().textContent).toBe('Zu Ende.');
  });

  test('is not interrupted while reading what a link leads to', async () => {
    document.body.append(
      Object.assign(document.createElement('a'), { href: '#file', innerHTML: '<b>PDF</b>' }),
    );
    document.querySelector('b')?.click();
    await minutes(14);
    expect([line().textContent, ask.mock.calls.length]).toEqual(['', 1]);
    document.body.click();
    await minutes(13);
    expect(button()).not.toBeNull();
  });

  describe('at a kiosk', () => {
    const left = vi.fn<(url: string) => void>();
    beforeEach(() => {
      vi.stubGlobal('location', { replace: left });
      left.mockReset();
      const limit = { seconds: '180', left: '180', leavesFor: '/de' };
      open(`<form><textarea></textarea></form>${LINE}`, limit);
      localStorage.setItem('upload:0f', '/files');
      const field = text();
      if (field) field.value = 'Kanarienvogel';
    });
    const held = () => [text()?.value, localStorage.length, left.mock.calls];

    test('hears of it one minute before, and not earlier', async () => {
      await minutes(1.5);
      expect(line().textContent).toBe('');
      await minutes(1);
      expect(button()).not.toBeNull();
      expect(held()).toEqual(['Kanarienvogel', 1, []]);
    });

    test('leaves nothing there when it is over', async () => {
      await minutes(3.5);
      expect(held().slice(0, 2)).toEqual(['', 0]);
      expect(left).toHaveBeenCalledWith('/de');
    });

    test('leaves nothing typed to whoever goes back', () => {
      dispatchEvent(new Event('pagehide'));
      expect(text()?.value).toBe('');
    });

    test('is not interrupted while touching the page', async () => {
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      await minutes(2.5);
      expect([line().textContent, ask.mock.calls.length]).toEqual(['', 1]);
    });

    test('loses everything when they come back too late', async () => {
      await minutes(2.5);
      ask.mockResolvedValue({ ok: false });
      button()?.click();
      await minutes(0);
      expect(left).toHaveBeenCalledWith('/de');
    });
  });

  test.each([
    ['comes too late', { ok: false }, 'Zu Ende.'],
    ['without a line may press again', null, 'In 2 Minuten. Weiterarbeiten'],
  ])('and %s', async (_, answer, said) => {
    await minutes(13);
    if (answer) ask.mockResolvedValue(answer);
    else ask.mockRejectedValue(new TypeError());
    button()?.click();
    await minutes(0);
    expect(line().textContent).toBe(said);
  });
});

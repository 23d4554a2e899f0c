// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onFirstUse } from './on-first-use.ts';

const host = () => document.querySelector<HTMLElement>('div') ?? document.body;
const input = () => document.querySelector('input');

describe('An island', () => {
  beforeEach(() => (document.body.innerHTML = '<div><input></div><button></button>'));

  test('loads nothing as long as nobody turns to it', () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.resolve());
    onFirstUse(host(), load);
    document.querySelector('button')?.focus();
    expect(load).not.toHaveBeenCalled();
  });

  test('loads once, however often its control is used', () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.resolve());
    onFirstUse(host(), load);
    input()?.focus();
    document.querySelector('button')?.focus();
    input()?.focus();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('loads at once where somebody is already typing', () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.resolve());
    input()?.focus();
    onFirstUse(host(), load);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('tries again at the next use when the line was cut', async () => {
    const load = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('offline')));
    onFirstUse(host(), load);
    input()?.focus();
    await vi.waitFor(() => {
      input()?.blur();
      input()?.focus();
      expect(load).toHaveBeenCalledTimes(2);
    });
  });
});

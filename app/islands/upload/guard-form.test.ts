// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { guardForm } from './guard-form.ts';

function press(intent: string, isBusy: boolean) {
  document.body.innerHTML = `<form><button name="intent" value="${intent}">x</button></form>`;
  const form = document.querySelector('form');
  const onRefused = vi.fn<() => void>();
  if (form) guardForm(form, { isBusy: () => isBusy, onRefused });
  const event = new SubmitEvent('submit', { cancelable: true, submitter: document.querySelector('button') });
  form?.dispatchEvent(event);
  return { isSent: !event.defaultPrevented, isTold: onRefused.mock.calls.length > 0 };
}

describe('Going on', () => {
  test.each([
    ['continue', false, { isSent: true, isTold: false }],
    ['continue', true, { isSent: false, isTold: true }],
    ['remove-file:1', true, { isSent: false, isTold: true }],
    ['add-file:other', true, { isSent: false, isTold: false }],
  ])('with %s while a file is on its way: %s', (intent, isBusy, outcome) => {
    expect(press(intent, isBusy)).toEqual(outcome);
  });
});

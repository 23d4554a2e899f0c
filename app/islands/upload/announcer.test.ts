import { describe, expect, test } from 'vitest';
import { createAnnouncer, PAUSE } from './announcer.ts';

/** A clock that a test moves by hand. */
function handClock() {
  let now = 0;
  let due: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => now,
    later: (milliseconds: number, act: () => void) => void due.push({ at: now + milliseconds, act }),
    pass: (milliseconds: number) => {
      now += milliseconds;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { act } of ready) act();
    },
  };
}

describe('Who listens', () => {
  test('hears the first sentence at once', () => {
    const heard: string[] = [];
    createAnnouncer((sentence) => heard.push(sentence), handClock())('0 %');
    expect(heard).toEqual(['0 %']);
  });

  test('hears nothing more for five seconds, and then only the latest', () => {
    const heard: string[] = [];
    const clock = handClock();
    const say = createAnnouncer((sentence) => heard.push(sentence), clock);
    for (const sentence of ['0 %', '25 %', '50 %']) say(sentence);
    clock.pass(PAUSE - 1);
    expect(heard).toEqual(['0 %']);
    clock.pass(1);
    expect(heard).toEqual(['0 %', '50 %']);
  });

  test('has peace after a delayed sentence too', () => {
    const heard: string[] = [];
    const clock = handClock();
    const say = createAnnouncer((sentence) => heard.push(sentence), clock);
    say('0 %');
    say('25 %');
    clock.pass(PAUSE);
    say('50 %');
    expect(heard).toEqual(['0 %', '25 %']);
    clock.pass(PAUSE);
    expect(heard).toEqual(['0 %', '25 %', '50 %']);
  });

  test('hears a sentence at once after a long silence', () => {
    const heard: string[] = [];
    const clock = handClock();
    const say = createAnnouncer((sentence) => heard.push(sentence), clock);
    say('0 %');
    clock.pass(PAUSE);
    say('25 %');
    expect(heard).toEqual(['0 %', '25 %']);
  });
});

import { describe, expect, test } from 'vitest';
import { milestoneOf } from './milestones.ts';
import { percentOf, progressSentence, sentenceAbout } from './sentences.ts';

const words = {
  choose: '',
  progress: '{name}: {percent} %, {sent} von {size}',
  done: '{name} ist hochgeladen.',
  failed: '',
  tooBig: '',
  pause: '',
  resume: '',
  cancel: '',
  wait: '',
};
const file = new File([new Uint8Array(4096)], 'plan {size}.pdf');

describe('The progress', () => {
  test.each([
    [0, 0],
    [24.9, 0],
    [25, 25],
    [74, 50],
    [99, 75],
    [100, 100],
  ])('of %d percent is spoken as %d', (percent, milestone) => {
    expect(milestoneOf(percent)).toBe(milestone);
  });

  test('is 100 percent only when nothing is missing', () => {
    expect(percentOf({ size: 1000 }, 999)).toBe(99);
    expect(percentOf({ size: 1000 }, 1000)).toBe(100);
  });

  test('of an empty file is complete', () => {
    expect(percentOf({ size: 0 }, 0)).toBe(100);
  });

  test('has numbers in words that fit the language, and leaves the name alone', () => {
    expect(progressSentence({ language: 'de', words, file }, 1024)).toMatch(
      /^plan \{size\}\.pdf: 25 %, 1(,0)? KB von 4(,1)? KB$/,
    );
  });

  test('ends with a sentence about the file', () => {
    expect(sentenceAbout(words.done, { name: 'plan.pdf' })).toBe('plan.pdf ist hochgeladen.');
  });
});

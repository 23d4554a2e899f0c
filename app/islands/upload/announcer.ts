/** Milliseconds between two announcements: who listens must be able to do something else meanwhile. */
export const PAUSE = 5_000;

export type Clock = {
  readonly now: () => number;
  readonly later: (milliseconds: number, act: () => void) => void;
};

/** Says sentences at least five seconds apart. What comes earlier waits, and only the latest of it is said. */
export function createAnnouncer(say: (sentence: string) => void, clock: Clock): (sentence: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: string | null = null;
  const speak = (sentence: string) => {
    last = clock.now();
    say(sentence);
  };
  return (sentence) => {
    const rest = last + PAUSE - clock.now();
    if (rest <= 0) {
      speak(sentence);
      return;
    }
    if (waiting === null) {
      clock.later(rest, () => {
        speak(waiting ?? sentence);
        waiting = null;
      });
    }
    waiting = sentence;
  };
}

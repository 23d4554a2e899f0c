import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../testing/sample-words.ts';
import { describeSignedOut } from './signed-out.ts';

const signedOut = (intent: string, controls: Readonly<Record<string, string>>, hasLostFiles = false) =>
  describeSignedOut(wordsOf('de'), {
    signIn: '/de/inbox/sign-in',
    intent,
    typedAt: (name) => controls[name] ?? null,
    hasLostFiles,
  });

describe('a form whose session has ended', () => {
  it.each([
    ['message', 'message', 'message', 'Nachricht senden'],
    ['compose', 'message', 'compose', 'Nachricht weiter schreiben'],
    ['extend', 'extension', 'extend', 'Frist verlängern'],
    ['edit', 'opinion', 'edit', 'Stellungnahme weiter schreiben'],
    ['send', 'text', 'preview', 'Vorschau ansehen'],
  ])('says at "%s" what its button does', (intent, control, goesOnAs, button) => {
    const view = signedOut(intent, { [control]: 'Guten Tag' });
    expect(view.fields.map(({ name, value }) => [name, value])).toEqual([[control, 'Guten Tag']]);
    expect([view.intent, view.button]).toEqual([goesOnAs, button]);
  });

  it('sends nothing whose files have to be chosen again', () => {
    expect(signedOut('message', { message: 'Anbei' }, true).intent).toBe('compose');
  });
});

import { expect, it } from 'vitest';
import { describeSignedOut } from '../../../i18n/describe/desk/signed-out.ts';
import { wordsOf } from '../../../i18n/testing/sample-words.ts';
import { BUTTONS } from './acts.server.ts';

/** What is chosen, or a part of a day: it travels on unseen. */
const isNoText = (field: string): boolean =>
  ['state', 'outcome', 'template', 'awaits'].includes(field) || field.includes('.');

const texts = Object.entries(BUTTONS).flatMap(([intent, { fields }]) =>
  fields.filter((field) => !isNoText(field)).map((field) => [intent, field] as const),
);

it.each(texts)('the text of "%s" is shown where its session has ended: %s', (intent, field) => {
  const typedAt = (name: string) => (name === field ? 'Guten Tag' : null);
  const asked = { signIn: '', intent, typedAt, hasLostFiles: false };
  expect(describeSignedOut(wordsOf('de'), asked).fields).toMatchObject([{ name: field, value: 'Guten Tag' }]);
});

import { expect, it } from 'vitest';
import { chapterOf } from './chapter.ts';
import { shippedService } from './testing/shipped.ts';

const service = shippedService('trade-licence');

it.each([
  ['inhaber', 'unternehmen'],
  ['geschaeftsbezeichnung', 'unternehmen'],
  ['personen', 'person'],
  ['wohnanschrift', 'person'],
  ['oeffentliche-hand', 'person'],
  ['anmeldegrund', 'betrieb'],
  ['erklaerung', 'erklaerung'],
])('the step %s belongs to the chapter %s', (step, id) => {
  expect(chapterOf(service, step)?.id).toBe(id);
});

it('a form without chapters has none', () => {
  expect(chapterOf({ ...service, chapters: [] }, 'inhaber')).toBeNull();
});

it('steps before the first chapter have none', () => {
  const chapters = service.chapters.slice(1);
  expect(chapterOf({ ...service, chapters }, 'inhaber')).toBeNull();
  expect(chapterOf({ ...service, chapters }, 'personen')?.id).toBe('person');
});

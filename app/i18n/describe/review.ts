import type {
  Codelists,
  ComputedRow,
  Field,
  Place,
  Review,
  ReviewSection,
  Service,
} from '#forms/engine/model.ts';
import { chapterOf } from '#forms/engine/chapter.ts';
import { nameCodes } from '../code-names.ts';
import type { ReviewRowView, ReviewSectionView, ReviewView } from '../view.ts';
import type { ServiceWords, Words } from '../words.ts';
import { tellAnswer } from './answer.ts';
import { describeComputed } from './computed.ts';
import { shortLabel } from './labels.ts';
import { loopsAbove } from './progress.ts';

export type ReviewFacts = {
  readonly service: Service;
  readonly review: Review;
  readonly computed: readonly ComputedRow[];
  readonly codelists: Codelists;
  /** The page to change an answer on, `null` where nothing can be changed any more. */
  readonly changeUrl: ((place: Place, field: Field) => string) | null;
};

/**
 * All answers in words and in the order asked, and what follows from them, in any language: for check page, receipt,
 * inbox and API alike.
 */
export function describeReview(words: Words, facts: ReviewFacts): ReviewView {
  const own = words.service(facts.service.id);
  const nameCode = nameCodes(facts.codelists, words.language);
  const sections = facts.review
    .filter(({ rows }) => rows.length > 0)
    .map((section) => ({
      id: sectionId(section.place),
      heading: sectionHeading(words, facts.service, section),
      ...gatheringOf(own, facts.service, section),
      rows: section.rows.map(({ field, answer }): ReviewRowView => {
        const label = shortLabel(own, field);
        return {
          label,
          ...tellAnswer({ words, own, nameCode, field, answer }),
          change: changeOf(words, facts, { section, field, label }),
        };
      }),
    }));
  return [...sections, ...describeComputed(words, own, facts.computed)];
}

type Gathering = Pick<ReviewSectionView, 'chapter' | 'isItem'>;

function gatheringOf(own: ServiceWords, service: Service, { place, loop }: ReviewSection): Gathering {
  const chapter = chapterOf(service, place.step);
  const named = chapter && { chapter: { id: chapter.id, heading: own.say(`chapters.${chapter.id}`) } };
  return { ...named, ...(loop !== null && loop.count > 1 ? { isItem: true } : {}) };
}

/** The id of a section, to which people return after a change. */
export function sectionId({ step, item }: Place): string {
  return ['s', step, ...item.map((index) => index + 1)].join('-');
}

/** What a section is called: the title of its page, with the item where there are several. */
export function sectionHeading(
  words: Words,
  service: Service,
  { place, loop }: Pick<ReviewSection, 'place' | 'loop'>,
): string {
  const own = words.service(service.id);
  const title = own.say(`steps.${place.step}.title`);
  if (loop === null || loop.count === 1) return title;
  const item = own.say(`steps.${loopId(service, { place, loop })}.item`, { number: loop.index + 1 });
  return `${item}: ${title}`;
}

/** The text of an item stands with the step of the loop, whatever name the answer of the list has. */
function loopId(service: Service, { place, loop }: Pick<ReviewSection, 'place' | 'loop'>): string {
  return loopsAbove(service, place.step).at(-1)?.id ?? loop?.id ?? place.step;
}

type Row = { readonly section: ReviewSection; readonly field: Field; readonly label: string };

function changeOf(words: Words, facts: ReviewFacts, { section, field, label }: Row): ReviewRowView['change'] {
  if (facts.changeUrl === null) return null;
  const heading = sectionHeading(words, facts.service, section);
  const isRepeated = section.loop !== null && section.loop.count > 1;
  return {
    href: facts.changeUrl(section.place, field),
    text: words.say('common:buttons.change'),
    about: isRepeated ? `${label}, ${heading}` : label,
  };
}

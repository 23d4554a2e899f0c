import { describeErasedAfter } from '../../../i18n/describe/erased-after.ts';
import { formatInstant } from '../../../i18n/format.ts';
import type { ShownCase } from '../../../usecases/show-case.ts';
import type { Visitor } from '../case-door.server.ts';
import { linkInCase } from './link-in-case.server.ts';
import { describePrints } from './prints.server.ts';

/** What the citizen is entitled to: to know who looked, to take the data away, to withdraw, to come back. */
export function describeRights(visitor: Visitor, shown: ShownCase) {
  const { words, language } = visitor;
  const { row, openings, consultations, canWithdraw } = shown;
  const date = describeErasedAfter(words, row);
  return {
    opened: {
      heading: words.say('case:opened.heading'),
      none: words.say('case:opened.none'),
      lines: [
        ...openings.map(({ role, office, at, isConsulted }) =>
          words.say(isConsulted ? 'case:opened.consulted' : 'case:opened.line', {
            role: words.say(`case:opened.roles.${role}`),
            office,
            when: formatInstant(language, new Date(at)),
          }),
        ),
        ...consultations.map(({ office, at }) =>
          words.say('case:opened.asked', { office, when: formatInstant(language, new Date(at)) }),
        ),
      ],
    },
    data: {
      heading: words.say('case:data.heading'),
      lead: words.say('case:data.lead'),
      kept: date === null ? null : words.say('case:data.kept', { date }),
      json: linkInCase(visitor, '/data.json', words.say('case:data.json')),
      pdf: describePrints(visitor, shown),
    },
    withdraw: canWithdraw ? linkInCase(visitor, '/withdraw', words.say('case:withdrawal.link')) : null,
    lost: { heading: words.say('case:lost.heading'), text: words.say('case:lost.text') },
  };
}

import type { Service } from '#forms/engine/model.ts';
import type { DocumentFactView, DocumentSectionView, DocumentView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeRegisters } from './registers.ts';
import { describeService } from './service.ts';

/** Who is responsible: the agency in charge, as far as it is known. */
export type Controller = {
  readonly name: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
};

type Facts = { readonly service: Service; readonly controller: Controller | null };

/** What people have to be told before they give data away (Art. 13 DSGVO), as far as it follows from the definition. */
export function describePrivacyNotice(words: Words, facts: Facts): DocumentView {
  const { service } = facts;
  const { title, purposes, recipients, keeping } = describeService(words, service);
  const others = [
    ...recipients.map(({ name, reads }) => ({ name, lines: [reads] })),
    ...describeRegisters(words, service),
  ];
  return {
    title: words.say('privacy:notice.title'),
    lead: words.say('privacy:notice.lead', { service: title }),
    sections: [
      section(words, 'controller', { facts: controllerFacts(words, facts.controller) }),
      section(words, 'purposes', {
        facts: purposes.map(({ name, basis, fields }) => ({
          name,
          lines: [basis, words.say('privacy:notice.answers', { fields: fields.join('; ') })],
        })),
      }),
      section(words, others.length === 0 ? 'nobodyElse' : 'recipients', { facts: others }),
      section(words, 'keeping', { lines: keeping }),
      section(words, 'duty', { lines: withdrawal(words, service) }),
      section(words, 'rights', { lines: words.list('privacy:notice.rightsList') }),
      section(words, 'complaint'),
      section(words, 'decision'),
      section(words, service.protection === 'high' ? 'highProtection' : 'protection'),
    ],
    sign: null,
  };
}

type Key =
  | 'controller'
  | 'purposes'
  | 'recipients'
  | 'nobodyElse'
  | 'keeping'
  | 'duty'
  | 'rights'
  | 'complaint'
  | 'decision'
  | 'protection'
  | 'highProtection';

type More = Partial<Pick<DocumentSectionView, 'facts' | 'lines'>>;

function section(words: Words, id: Key, { facts = [], lines = [] }: More = {}): DocumentSectionView {
  return {
    id,
    heading: words.say(`privacy:notice.sections.${id}.heading`),
    paragraphs: words.list(`privacy:notice.sections.${id}.paragraphs`),
    facts,
    lines,
  };
}

/** Which agency it is shows in the answers; before them, only how it is found. */
function controllerFacts(words: Words, controller: Controller | null): readonly DocumentFactView[] {
  if (controller === null) return [];
  const { name, address, phone, email } = controller;
  const reach = [...address, words.say('privacy:notice.reach', { phone, email })];
  return [{ name, lines: reach }];
}

/** Consent can be withdrawn (Art. 7 Abs. 3 DSGVO); there is none where everything is asked by law. */
function withdrawal(words: Words, { purposes }: Service): readonly string[] {
  const isVoluntary = Object.values(purposes).some(({ voluntary }) => voluntary);
  return isVoluntary ? [words.say('privacy:notice.withdrawal')] : [];
}

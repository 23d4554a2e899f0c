import type { Input } from '#forms/engine/model.ts';
import { firstOf } from '../../../http/form.server.ts';
import { readTaken } from '../../../http/uploads/read-taken.server.ts';
import { withTemplate } from '../../../i18n/describe/desk/templates.ts';
import { isLanguage, officialLanguage } from '../../../i18n/languages.ts';
import type { Officer } from '../door.server.ts';
import type { Act } from './act.ts';

/** Puts a template behind what was typed; files that came with it are kept for the message. */
export async function composeMessage({ portal, ...officer }: Officer, input: Input): Promise<Act> {
  const documents = readTaken(input, 'documents');
  const kept = await portal.keepForMessage({ ...officer, documents });
  if (!kept) return { ok: false, reason: 'no-case' };
  const language = isLanguage(kept.language) ? kept.language : officialLanguage;
  const typed = withTemplate({
    template: firstOf(input, 'template'),
    typed: firstOf(input, 'message'),
    official: portal.words(officialLanguage),
    asRead: portal.words(language),
  });
  return { ok: false, reason: 'goes-on', typed, ...kept };
}

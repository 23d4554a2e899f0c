import { ConfigurationError } from './env.server.ts';
import type { Ports } from './usecases/ports.ts';

type Asked = Pick<Ports, 'clock' | 'catalogue'> & { readonly drafts: Pick<Ports['drafts'], 'versions'> };

/**
 * Refuses to start while people have begun a version of a form that is not there: each of them would read that there is no
 * such draft. Throws `ConfigurationError`.
 */
export async function demandBegunForms({ clock, drafts, catalogue }: Asked): Promise<void> {
  const begun = await drafts.versions(clock.now().toISOString());
  const lost = begun.filter(({ service, version }) => !catalogue.find(service, version));
  if (lost.length === 0) return;
  const names = lost.map(({ service, version }) => `${service}@${version}`);
  throw new ConfigurationError(
    `People have begun forms that are not there any more: ${names.join(', ')}. Put each definition back into a folder ` +
      'of that name beside the newer version, until its last draft is sent or expired.',
  );
}

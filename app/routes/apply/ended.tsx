import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../components/main.tsx';
import { describeDuration } from '../../i18n/describe/duration.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { enterForm, toEntrance } from './way.server.ts';

/** The end of a form whose codes the register has refused too often: what to do, and where to go. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal, words, way, code } = enterForm(args);
  const ended = await portal.showEnded({ code });
  if (!ended.ok) throw toEntrance(way);
  const { service, step, agency } = ended;
  const own = words.service(service.id);
  const heading = words.say('common:register.ended.title');
  const duration = describeDuration(words, service.draft.keep);
  return {
    title: pageTitle(words, { heading, service: own.say('title') }),
    heading,
    lead: words.say('common:register.ended.lead'),
    lines: [...own.list(`steps.${step}.ended`), words.say('common:register.ended.kept', { duration })],
    agency: agency && {
      heading: words.say('common:register.ended.agency'),
      lines: [agency.name, ...agency.address, agency.phone, agency.email],
    },
  };
}

export default function Ended() {
  const { heading, lead, lines, agency } = useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {agency ? (
        <>
          <h2>{agency.heading}</h2>
          <address>
            {agency.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </address>
        </>
      ) : null}
    </Main>
  );
}

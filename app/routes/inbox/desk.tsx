import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { HIDEABLE } from '../../i18n/describe/inbox/table.ts';
import type { NameGiven } from '../../usecases/set-up-desk.ts';
import { readSent } from '../enter.server.ts';
import { describeDesk } from './desk-view.server.ts';
import type { DeskFailure, DeskView } from './desk-view.server.ts';
import { enterInbox } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { RenameRow } from './rename-row.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { StaffBar } from './staff-bar.tsx';

/** How a caseworker sets the desk up: views, labels, keys. */
export async function loader(args: LoaderFunctionArgs): Promise<DeskView> {
  const officer = await enterInbox(args);
  const shown = await officer.portal.showDesk(officer);
  // Only this route's action leaves anything here.
  return describeDesk(officer, { ...shown, failure: officer.attempt.failure as DeskFailure | null });
}

type Wanted = { readonly id: string; readonly name: string; readonly shown: readonly string[] };
type Act = (officer: Officer, wanted: Wanted) => Promise<NameGiven>;

const acts: Readonly<Record<string, Act>> = {
  'rename-view': ({ portal, member }, wanted) => portal.renameView({ member, ...wanted }),
  'remove-view': ({ portal, member }, { id }) => done(portal.removeView({ member, id })),
  'add-label': ({ portal, member }, { name }) => portal.addLabel({ member, name }),
  'rename-label': ({ portal, member }, wanted) => portal.renameLabel({ member, ...wanted }),
  'remove-label': ({ portal, member }, { id }) => done(portal.removeLabel({ member, id })),
  'set-columns': ({ portal, member }, { shown }) =>
    done(portal.hideColumns({ member, columns: HIDEABLE.filter((column) => !shown.includes(column)) })),
  'keys-on': ({ portal, member }) => done(portal.setShortcuts({ member, hasShortcuts: true })),
  'keys-off': ({ portal, member }) => done(portal.setShortcuts({ member, hasShortcuts: false })),
};

/** What cannot go wrong. */
async function done(work: Promise<void>): Promise<NameGiven> {
  await work;
  return { ok: true };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, intent, about, isOwn } = await readSent(args, Object.keys(acts));
  const wanted = {
    id: ID.test(about) ? about : NOTHING,
    name: firstOf(input, 'name'),
    shown: input['column'] ?? [],
  };
  const typed = { intent, id: wanted.id, name: wanted.name };
  if (!isOwn) return showAgain(officer, { fault: 'no-token', ...typed });
  const outcome = await acts[intent]?.(officer, wanted);
  if (outcome && !outcome.ok) return showAgain(officer, { fault: outcome.reason, ...typed });
  return goTo(`/${officer.language}/inbox/desk`);
}

/** No id of anything. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

function showAgain({ attempt }: Officer, failure: DeskFailure): Response {
  attempt.failure = failure;
  return again(failure.fault === 'no-token' ? 403 : 422);
}

export default function Desk() {
  const view: DeskView = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={view.bar} />
      <Main back={view.back} heading={view.heading}>
        {view.notice ? <Notice view={view.notice} /> : null}
        <Views view={view} />
        <Labels view={view} />
        <Columns view={view} />
        <Keys view={view} />
      </Main>
      {view.hasShortcuts ? <Shortcuts /> : null}
    </>
  );
}

type Props = { readonly view: DeskView };

function Views({ view: { views, form } }: Props) {
  return (
    <>
      <h2>{views.heading}</h2>
      {views.items.length === 0 ? <p>{views.empty}</p> : null}
      {views.items.map((item) => (
        <PostForm key={item.id} {...form}>
          <p className="jump">
            <a href={item.href}>{item.name}</a>
          </p>
          <RenameRow item={item} {...views.row} />
        </PostForm>
      ))}
    </>
  );
}

function Labels({ view: { labels, form } }: Props) {
  return (
    <>
      <h2>{labels.heading}</h2>
      <p>{labels.lead}</p>
      {labels.items.map((item) => (
        <PostForm key={item.id} {...form}>
          <RenameRow item={item} {...labels.row} />
        </PostForm>
      ))}
      <PostForm {...form}>
        <div className="filter">
          <div>
            <label className="label" htmlFor="label-name">
              {labels.name}
            </label>
            <input
              className="input"
              id="label-name"
              name="name"
              defaultValue={labels.typed}
              maxLength={60}
              autoComplete="off"
            />
          </div>
          <SubmitButton intent="add-label" text={labels.add} tone="secondary" />
        </div>
      </PostForm>
    </>
  );
}

function Columns({ view: { columns, form } }: Props) {
  return (
    <>
      <h2>{columns.heading}</h2>
      <PostForm {...form}>
        <fieldset className="field">
          <legend className="label">{columns.lead}</legend>
          <div className="options">
            {columns.items.map(({ value, label, isShown }) => (
              <div className="option" key={value}>
                <input
                  type="checkbox"
                  id={`column-${value}`}
                  name="column"
                  value={value}
                  defaultChecked={isShown}
                />
                <label htmlFor={`column-${value}`}>{label}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <SubmitButton intent="set-columns" text={columns.save} tone="secondary" />
      </PostForm>
    </>
  );
}

function Keys({ view: { keys, form } }: Props) {
  return (
    <>
      <h2>{keys.heading}</h2>
      <p>{keys.lead}</p>
      <dl className="facts">
        {keys.list.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <PostForm {...form}>
        <SubmitButton intent={keys.intent} text={keys.button} tone="secondary" />
      </PostForm>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnStep } from './step-action.server.ts';
import { showStep } from './step-loader.server.ts';
import { StepPage } from './step-page.tsx';
import { enterForm } from './way.server.ts';

/** A page of questions or the overview of a list, as stored or, after a failed attempt, as typed. */
export const loader = (args: LoaderFunctionArgs) => showStep(enterForm(args));

export const action = (args: ActionFunctionArgs) => actOnStep(enterForm(args), args);

export default function Step() {
  return <StepPage view={useLoaderData<typeof loader>()} />;
}

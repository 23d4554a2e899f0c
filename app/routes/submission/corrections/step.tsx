import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnStep } from '../../apply/step-action.server.ts';
import { showStep } from '../../apply/step-loader.server.ts';
import { StepPage } from '../../apply/step-page.tsx';
import { enterCorrection } from './way.server.ts';

/** A page of the form with what the agency wants to be looked at again; the rest of it is text. */
export const loader = async (args: LoaderFunctionArgs) => showStep(await enterCorrection(args));

export const action = async (args: ActionFunctionArgs) => actOnStep(await enterCorrection(args), args);

export default function Step() {
  return <StepPage view={useLoaderData<typeof loader>()} />;
}

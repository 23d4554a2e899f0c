import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterForm, stayInForm } from './way.server.ts';

/** Keeps a draft of short life: whoever asks for it has not stopped. */
export const loader = (args: LoaderFunctionArgs) => stayInForm(enterForm(args));

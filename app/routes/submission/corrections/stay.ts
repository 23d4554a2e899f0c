import type { LoaderFunctionArgs } from '@remix-run/node';
import { stayInForm } from '../../apply/way.server.ts';
import { enterCorrection } from './way.server.ts';

/** Keeps what is corrected where that has a short life, and with it the case open. */
export const loader = async (args: LoaderFunctionArgs) => stayInForm(await enterCorrection(args));

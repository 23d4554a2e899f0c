import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import type { evaluate } from '../evaluate.ts';

/** The evaluator as browsers get it: bundled and made small, in a world that has nothing but the language itself. */
export async function browserEvaluate(): Promise<typeof evaluate> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: 'forms/engine/feel/evaluate.ts', formats: ['iife'], name: 'feel' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  if (!bundle) throw new Error('vite bundled nothing');
  return runInContext(`${bundle.output[0].code}; feel.evaluate`, createContext({})) as typeof evaluate; // the entry exports it
}

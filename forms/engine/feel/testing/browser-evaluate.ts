import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import type { evaluate } from '../evaluate.ts';

/** The evaluator in a world that has nothing but the language itself. */
export async function browserEvaluate(): Promise<typeof evaluate> {
  return runInContext(`${await bundleEvaluate()}; feel.evaluate`, createContext({})) as typeof evaluate; // the entry exports it
}

/** The evaluator as browsers get it, bundled and made small: a script that leaves it as `feel.evaluate`. */
export async function bundleEvaluate(): Promise<string> {
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
  return bundle.output[0].code;
}

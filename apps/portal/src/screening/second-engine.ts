import type { RE2JS as Real } from 're2js';

/** A pattern that only the second engine may run was met before that engine was here. */
export class StillFetched extends Error {}

let real: typeof Real | undefined;
let coming: Promise<void> | undefined;

/** Fetches the engine for heavy patterns; no pack that ships has one, so hardly anybody waits for it. */
export function fetchSecondEngine(): Promise<void> {
  return (coming ??= import('../../../../node_modules/re2js/build/index.js').then((module) => {
    real = module.RE2JS;
  }));
}

/**
 * Stands for `re2js` in the worker. The server has checked every pattern it sends, so nothing is checked here, and the
 * engine itself, a third of the worker's weight, is only there once it was needed.
 *
 * @public By an alias in `vite.config.ts`.
 */
export const RE2JS = {
  CASE_INSENSITIVE: 1,
  compile: (source: string, flags: number) => ({
    matcher(text: string) {
      if (!real) throw new StillFetched();
      return real.compile(source, flags).matcher(text);
    },
  }),
};

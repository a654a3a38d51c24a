import { readCommandLine } from '#libs/kernel';

/** What `npm start` was asked to do. */
export interface StartOptions {
  reset: boolean;
  help: boolean;
}

export const USAGE = `npm start              run everything on embedded engines, data in .data/
npm start -- --reset   begin afresh: the data folder is emptied first
Settings come from environment variables; the README lists them.`;

/** @throws Error naming an option it does not know. */
export function readOptions(words: string[]): StartOptions {
  const { values } = readCommandLine(USAGE, {
    args: words,
    options: {
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return values;
}

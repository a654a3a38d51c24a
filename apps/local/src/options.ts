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
  const known = ['--reset', '--help', '-h'];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown) throw new Error(`${unknown} is not an option.\n${USAGE}`);
  return { reset: words.includes('--reset'), help: words.includes('--help') || words.includes('-h') };
}

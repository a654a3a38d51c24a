import { parseArgs } from 'node:util';

/** What a benchmark was asked on the command line. */
export interface Asked<Name extends string> {
  counts: Record<Name, number>;
  json: boolean;
}

/**
 * Reads a benchmark's options: whole numbers of one or more, each with its default, and `--json`. Ends the process with
 * how it is called for `--help`, and with what would be right for anything else.
 *
 * @param script as npm knows it.
 */
export function wholeNumbers<Name extends string>(script: string, defaults: Record<Name, number>): Asked<Name> {
  const names = Object.keys(defaults) as Name[];
  const numbers = names.map((name) => [name, { type: 'string', default: String(defaults[name]) }] as const);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(numbers),
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(`npm run ${script} -- ${names.map((name) => `[--${name} N]`).join(' ')} [--json]`);
    process.exit(0);
  }
  const read = (name: Name) => {
    const value = Number((values as Record<string, unknown>)[name]);
    if (Number.isInteger(value) && value > 0) return value;
    console.error(`--${name} must be a whole number above 0.`);
    process.exit(1);
  };
  const counts = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, number>;
  return { counts, json: values.json === true };
}

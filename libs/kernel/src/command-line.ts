import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The words of a command line.
 * @throws Error naming the option that is unknown, lacks its value or has one it does not take, the usage below.
 */
export function readCommandLine<const Config extends ParseArgsConfig>(usage: string, config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [what] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${what?.replace(/\.$/, '')}.\n\n${usage}`, { cause: error });
  }
}

import { readCommandLine } from './command-line.js';

const read = (...args: string[]) =>
  readCommandLine('usage: start [--reset] [--port N]', {
    args,
    options: { reset: { type: 'boolean' }, port: { type: 'string' } },
  }).values;

describe('a command line', () => {
  it('is read into its options', () => {
    expect({ ...read('--port', '80', '--reset') }).toEqual({ port: '80', reset: true });
  });

  it.each([
    ['an option there is not', ['--rest'], /^Unknown option '--rest'\.\n\nusage/],
    ['a word too many', ['now'], /^Unexpected argument 'now'\.\n\nusage/],
    ['an option without its value', ['--port'], /'--port <value>' argument missing\.\n\nusage/],
    ['a value that is not wanted', ['--reset=yes'], /'--reset' does not take an argument\.\n\nusage/],
  ])('is refused for %s, which is named', (_what, args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});

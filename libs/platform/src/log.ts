import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Configuration } from './configuration.js';

const LEVELS: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/**
 * The log of one process: coloured lines for a person at a terminal, one JSON object a line for everything else.
 * `false` when nothing is to be logged. What is logged holds ids and codes, never secrets or personal text.
 */
export function createLog(configuration: Configuration): ConsoleLogger | false {
  const { logLevel } = configuration.values;
  if (logLevel === 'silent') return false;
  const terminal = process.stdout.isTTY === true;
  return new ConsoleLogger({
    prefix: 'Vouchsafe',
    json: !terminal,
    colors: terminal,
    logLevels: LEVELS.slice(0, LEVELS.findIndex((level) => level === (logLevel === 'info' ? 'log' : logLevel)) + 1),
  });
}

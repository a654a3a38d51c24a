/** SQLSTATE classes and codes of a server that cannot be spoken to now: connections, resources, shut down, cancelled. */
const AWAY_STATES = /^(08|53|57P0[123]|57014)/;
const AWAY_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
];
/** What `pg` says without a code when a connection breaks, or none is to be had. */
const AWAY_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** The database did not answer: it is not known whether what was asked of it was done. */
export class DatabaseAway extends Error {
  constructor() {
    super('The database does not answer.');
    this.name = 'DatabaseAway';
  }
}

/** Whether something failed since the database was not there, could not be spoken to, or took too long. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseAway) return true;
  const { driverError, code, severity, syscall, address } = error as Error & Record<string, unknown>;
  if (driverError instanceof Error) return isDatabaseAway(driverError);
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (typeof code !== 'string') return AWAY_WORDS.test(error.message);
  return severity
    ? AWAY_STATES.test(code)
    : AWAY_CODES.includes(code) && syscall !== undefined && (address !== undefined || syscall !== 'connect');
}

import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/**
 * What a job is, apart from who handles it. `name` is a literal such as `shares.publish`; `payload` holds ids only
 * and is validated on arrival, since yesterday's code queued it; two jobs with one `key` waiting at once are one.
 * A job may run twice and late: handlers find the truth in rows.
 */
export interface JobContract<Payload extends object> {
  name: string;
  payload: new () => Payload;
  key(payload: Payload): string;
  attempts: number;
}

const contracts = new Map<string, JobContract<object>>();

/** Declares a job. @throws Error when the name is taken: a name means one thing. */
export function defineJob<Payload extends object>(contract: JobContract<Payload>): JobContract<Payload> {
  if (contracts.has(contract.name)) throw new Error(`Two jobs are called ${contract.name}.`);
  contracts.set(contract.name, contract as unknown as JobContract<object>);
  return contract;
}

/** Every job declared by the rooms that are loaded. */
export function definedJobs(): JobContract<object>[] {
  return [...contracts.values()];
}

/** @throws Error naming the job and the field when the payload is not what the contract says. */
export function parsePayload<Payload extends object>(contract: JobContract<Payload>, data: unknown): Payload {
  const payload = plainToInstance(contract.payload, data ?? {});
  const problems = validateSync(payload, { whitelist: true, forbidUnknownValues: false });
  if (problems.length > 0) {
    throw new Error(
      `${contract.name}: ${problems.map((p) => Object.values(p.constraints ?? {}).join(', ')).join('; ')}`,
    );
  }
  return payload;
}

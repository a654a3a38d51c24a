import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { Agent } from 'node:http';
import { newId } from '#libs/kernel';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { fingerprint, idsByTable } from '../support/organisation-rows.js';
import { TABLE_OF, TABLE_UNDER } from '../support/tables-of-ids.js';
import { Actors, PARTS, type Part } from './actors.js';
import { attempts, type Fuzzed } from './attempts.js';
import { send, type Answer, type Sent } from './send.js';

/** How many are asked at once. */
const AT_ONCE = 8;
/** Half of them by somebody who may do everything, so that what lies behind the roles is met, too. */
const WHO = fc.oneof(fc.constant<Part>('everybody'), fc.constantFrom(...PARTS));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface Outcome {
  requests: number;
  operations: number;
  '5xx': number;
  /** Requests without an answer in ten seconds, and connections that broke. */
  hangs: number;
  /** Answers that held something of the other organisation, and tables of it that changed. */
  leaks: number;
  slowest_ms: number;
  seed: number;
  by_status: Record<string, number>;
  /** What was wrong, each with what it takes to see it again. */
  faults: string[];
}

/** Sends that many requests to everything the API offers, as everybody, beside an organisation that nobody may see. */
export async function fuzz({ requests, seed }: { requests: number; seed: number }): Promise<Outcome> {
  const all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0' } });
  try {
    const theirs = await aFullOrganisation(all, 'Zanzibar');
    const ours = await aFullOrganisation(all, 'Quixote');
    return await new Fuzzing(all, theirs, ours, await Actors.of(all, ours, requests), seed).run(requests);
  } finally {
    await all.stop();
  }
}

class Fuzzing {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  private readonly base: URL;
  private readonly theirIds = new Set<string>();
  private readonly outcome: Outcome;

  constructor(
    private readonly all: Constellation,
    private readonly theirs: FullOrganisation,
    private readonly ours: FullOrganisation,
    private readonly actors: Actors,
    seed: number,
  ) {
    this.base = new URL(all.url);
    const zero = { requests: 0, operations: 0, '5xx': 0, hangs: 0, leaks: 0, slowest_ms: 0 };
    this.outcome = { ...zero, seed, by_status: {}, faults: [] };
  }

  async run(requests: number): Promise<Outcome> {
    const { test } = this.all;
    const offered = await this.offered();
    this.outcome.operations = offered.length;
    const before = await fingerprint(test, this.theirs.organisationId);
    let next = 0;
    const lane = async () => {
      while (next < requests) {
        const nth = next++;
        await this.ask(offered[nth % offered.length]!, nth);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    this.agent.destroy();
    const after = await fingerprint(test, this.theirs.organisationId);
    for (const table of Object.keys(before)) {
      if (before[table] !== after[table]) this.fault('leaks', `${table} of the other organisation changed`);
    }
    return this.outcome;
  }

  private async offered(): Promise<Fuzzed[]> {
    const [own, other] = [
      await idsByTable(this.all.test, this.ours.organisationId),
      await idsByTable(this.all.test, this.theirs.organisationId),
    ];
    for (const id of [...other.values()].flat()) this.theirIds.add(id);
    const everyOwn = [...own.values()].flat();
    const everyOther = [...this.theirIds];
    const ids = (field: string, under?: string) => {
      const table = (under && TABLE_UNDER[under]) ?? TABLE_OF[field];
      const [near, far] = [own.get(table ?? '') ?? [], other.get(table ?? '') ?? []];
      return fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...(near.length > 0 ? near : everyOwn)) },
        { weight: 2, arbitrary: fc.constantFrom(...(far.length > 0 ? far : everyOther)) },
        { weight: 1, arbitrary: fc.constantFrom(...everyOwn) },
        { weight: 1, arbitrary: fc.constant(null).map(() => newId()) },
      );
    };
    const { body } = await this.ours.agent.get('/api/openapi.json').expect(200);
    return attempts(body as OpenAPIObject, ids);
  }

  private async ask({ name, requests }: Fuzzed, nth: number): Promise<void> {
    const [[sent, part]] = fc.sample(fc.tuple(requests, WHO), {
      seed: this.outcome.seed + nth,
      numRuns: 1,
    }) as [[Sent, Part]];
    const who = this.actors.cookie(part);
    const headers = { ...sent.headers, ...who };
    const answer = await send(this.base, this.agent, { ...sent, headers });
    if (answer.status === 401) this.actors.gone(part, who.cookie);
    this.judge(answer, sent, `${name} as ${part}, request ${nth}`);
  }

  private judge({ status, text, milliseconds }: Answer, sent: Sent, what: string): void {
    const { outcome } = this;
    outcome.requests += 1;
    outcome.by_status[status ?? 'none'] = (outcome.by_status[status ?? 'none'] ?? 0) + 1;
    outcome.slowest_ms = Math.max(outcome.slowest_ms, Math.round(milliseconds));
    const shown = `${what}: ${JSON.stringify(sent.headers)} ${sent.method} ${sent.address.slice(0, 300)} ${JSON.stringify(sent.body?.toString('latin1').slice(0, 300) ?? '')}`;
    if (status === null) this.fault('hangs', `no answer (${text}) to ${shown}`);
    else if (status >= 500) this.fault('5xx', `${status} to ${shown}`);
    const asked = `${sent.address} ${sent.body?.toString('utf8') ?? ''}`;
    const known = (text.match(UUID) ?? []).filter((id) => this.theirIds.has(id) && !asked.includes(id));
    if (known.length > 0 || (text.includes(this.theirs.marker) && !asked.includes(this.theirs.marker))) {
      this.fault('leaks', `something of the other organisation came with ${shown}`);
    }
  }

  private fault(kind: '5xx' | 'hangs' | 'leaks', words: string): void {
    this.outcome[kind] += 1;
    this.outcome.faults.push(words);
  }
}

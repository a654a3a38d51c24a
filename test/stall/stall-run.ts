import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { send } from '../fuzz/send.js';
import { worstRequests, type Held, type Worst } from './worst-requests.js';

/** They end the session that the other requests need. */
const LEFT_OUT = /^POST \/api\/auth\/(?:sign-out|password),/;

export interface Asked {
  name: string;
  as: 'nobody' | 'member';
  status: number | null;
  milliseconds: number;
  /** How long the loop of the process stood still at most. */
  stall: number;
  /** How long whoever asked for its health meanwhile waited at most. */
  health: number;
}

export interface Stage {
  url: string;
  cookie: string;
  held: Record<string, Held>;
  longest(): number | Promise<number>;
}

/** Sends the worst of everything, as nobody and as a member, and asks beside it whether the product is well. */
export async function* worstStalls(stage: Stage, only: (worst: Worst) => boolean = () => true): AsyncGenerator<Asked> {
  const document = JSON.parse(readFileSync('libs/api-client/openapi.json', 'utf8')) as OpenAPIObject;
  const agent = new Agent({ keepAlive: true });
  const base = new URL(stage.url);
  const heldTo = (method: string, path: string) =>
    stage.held[`${method} ${path}`] ?? { bytes: 65_536, keys: 60, values: 1_000, depth: 4 };
  await stage.longest();
  for (const worst of worstRequests(document, heldTo)) {
    if (LEFT_OUT.test(worst.name) || !only(worst)) continue;
    for (const as of ['nobody', 'member'] as const) {
      const headers = { ...worst.headers, origin: stage.url, ...(as === 'member' && { cookie: stage.cookie }) };
      const probe = new HealthProbe(base, agent);
      const { status, milliseconds } = await send(base, agent, { ...worst, headers });
      const health = await probe.stop();
      yield { name: worst.name, as, status, milliseconds, health, stall: await stage.longest() };
    }
  }
  agent.destroy();
}

/** Asks for the product's health again and again. */
class HealthProbe {
  private asking = true;
  private longest = 0;
  private readonly ended: Promise<void>;

  constructor(
    private readonly base: URL,
    private readonly agent: Agent,
  ) {
    this.ended = this.ask();
  }

  async stop(): Promise<number> {
    this.asking = false;
    await this.ended;
    return this.longest;
  }

  private async ask(): Promise<void> {
    while (this.asking) {
      const { status, milliseconds } = await send(this.base, this.agent, {
        method: 'GET',
        address: '/health/live',
        headers: {},
      });
      this.longest = Math.max(this.longest, status === 200 ? milliseconds : Infinity);
    }
  }
}

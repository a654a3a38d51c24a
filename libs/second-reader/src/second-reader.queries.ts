import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { TopicQueries } from '#libs/topics';
import { PROMPT, PROMPT_VERSION } from './prompt.js';
import { tidied } from './reach.rules.js';
import { SecondReaderRepository } from './second-reader.repository.js';
import type { ReadingProblem, SecondReaderSettings } from './second-reader.js';

/** How it has done over the last 30 days. */
export interface SecondReaderHealth {
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastProblem: ReadingProblem | null;
  readings: number;
  failures: number;
  /** Texts it wanted a person to look at. */
  reviews: number;
  tokens: number;
}

export interface SecondReaderView {
  /** Null while no model is named. */
  settings: (Omit<SecondReaderSettings, 'sealedKey'> & { keySet: boolean }) | null;
  health: SecondReaderHealth;
  prompt: { version: number; text: string };
}

const DAYS = 30;

/** What an admin sees of the second reader; the key never. */
@Injectable()
export class SecondReaderQueries {
  constructor(
    private readonly database: Database,
    private readonly repository: SecondReaderRepository,
    private readonly topics: TopicQueries,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<SecondReaderView> {
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    return this.database.within(actor, async (tx) => {
      const found = await this.repository.settings(tx);
      return {
        settings: found && presented(found, known),
        health: await this.health(tx),
        prompt: { version: PROMPT_VERSION, text: PROMPT },
      };
    });
  }

  private async health(tx: Transaction): Promise<SecondReaderHealth> {
    const since = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    const [row] = await tx.query<SecondReaderHealth[]>(
      `SELECT max(at) FILTER (WHERE problem IS NULL) AS "lastSuccessAt",
              max(at) FILTER (WHERE problem IS NOT NULL) AS "lastFailureAt",
              (array_agg(problem ORDER BY at DESC, id DESC) FILTER (WHERE problem IS NOT NULL))[1] AS "lastProblem",
              count(*)::int AS readings, count(problem)::int AS failures,
              (count(*) FILTER (WHERE verdict = 'review'))::int AS reviews,
              coalesce(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)), 0)::int AS tokens
         FROM second_readings WHERE organisation_id = current_organisation() AND at >= $1`,
      [since],
    );
    return row!;
  }
}

function presented({ baseUrl, model, sealedKey, ...reach }: SecondReaderSettings, known: Set<string>) {
  return {
    baseUrl,
    model,
    keySet: sealedKey !== null,
    public: tidied(reach.public, known),
    professionals: tidied(reach.professionals, known),
  };
}

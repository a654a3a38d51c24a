import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { AskModel, tidied } from '#libs/second-reader';
import { TopicQueries } from '#libs/topics';
import type { DraftingSettings } from './drafting-help.js';
import { DraftingRepository } from './drafting.repository.js';
import { DRAFTING_PROMPT, DRAFTING_PROMPT_VERSION } from './prompt.js';

/** What help came to over the last 30 days. */
export interface DraftingUse {
  asked: number;
  failures: number;
  suggestions: number;
  /** Suggestions that were not shown. */
  dropped: number;
  tokens: number;
}

export interface DraftingView {
  settings: DraftingSettings;
  /** The model that would be asked; null while none is named. */
  model: string | null;
  use: DraftingUse;
  prompt: { version: number; text: string };
}

/** How it is until somebody allows something. */
export const OFF: DraftingSettings = {
  public: { topics: 'none', topicIds: [] },
  professionals: { topics: 'none', topicIds: [] },
};
const DAYS = 30;

/** What an admin sees of the help with drafting. */
@Injectable()
export class DraftingSettingsQueries {
  constructor(
    private readonly database: Database,
    private readonly repository: DraftingRepository,
    private readonly askModel: AskModel,
    private readonly topics: TopicQueries,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<DraftingView> {
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    return this.database.within(actor, async (tx) => {
      const { public: open, professionals } = (await this.repository.settings(tx)) ?? OFF;
      return {
        settings: { public: tidied(open, known), professionals: tidied(professionals, known) },
        model: (await this.askModel.named(tx))?.model ?? null,
        use: await this.use(tx),
        prompt: { version: DRAFTING_PROMPT_VERSION, text: DRAFTING_PROMPT },
      };
    });
  }

  private async use(tx: Transaction): Promise<DraftingUse> {
    const since = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    const [row] = await tx.query<DraftingUse[]>(
      `SELECT count(*)::int AS asked, count(problem)::int AS failures,
              coalesce(sum(shown), 0)::int AS suggestions, coalesce(sum(dropped), 0)::int AS dropped,
              coalesce(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)), 0)::int AS tokens
         FROM drafting_requests WHERE organisation_id = current_organisation() AND asked_at >= $1`,
      [since],
    );
    return row!;
  }
}

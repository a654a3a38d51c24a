import { Injectable } from '@nestjs/common';
import { CreateShareLink } from '#libs/links';
import { toLittleText } from '#libs/linkedin';
import { Configuration, Database } from '#libs/platform';
import { SampleHistoryRepository, type UnpostedShare } from './sample-history.repository.js';

const METRIC_AT_NETWORK: Record<string, string> = {
  impressions: 'IMPRESSION',
  members_reached: 'MEMBERS_REACHED',
  reactions: 'REACTION',
  comments: 'COMMENT',
  reshares: 'RESHARE',
};

/**
 * Gives each sample share its post at the sandbox, with the figures it is said to have there, so that who follows it
 * finds that post, and who takes it back takes that one down. Nothing happens without a demo, or when the network is a
 * real one.
 */
@Injectable()
export class PostSamples {
  constructor(
    private readonly database: Database,
    private readonly history: SampleHistoryRepository,
    private readonly createShareLink: CreateShareLink,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Error when the sandbox does not answer as it should. */
  async execute(): Promise<void> {
    const { organisationId, shares } = await this.waiting();
    if (!organisationId || shares.length === 0) return;
    const posts: Awaited<ReturnType<PostSamples['post']>>[] = [];
    for (const share of shares) posts.push(await this.post(share));
    await this.database.within(organisationId, (tx) => this.history.posted(tx, posts));
  }

  /** Sample shares that are out and have no post yet. */
  async waiting(): Promise<{ organisationId: string | null; shares: UnpostedShare[] }> {
    if (this.configuration.values.linkedinUrl) return { organisationId: null, shares: [] };
    const [demo] = await this.database.lookUp<{ demo_organisation: string }>('demo_organisation()');
    if (!demo) return { organisationId: null, shares: [] };
    const organisationId = demo.demo_organisation;
    return { organisationId, shares: await this.database.within(organisationId, (tx) => this.history.withoutPost(tx)) };
  }

  private async post({ id, author, text, at, linkCode, title, figures }: UnpostedShare) {
    const article = { source: this.createShareLink.urlOf(linkCode), title };
    const made = await this.ask<{ urn: string }>('/sandbox/posts', {
      author,
      commentary: toLittleText(text),
      at,
      article,
    });
    const metrics = Object.entries(figures).flatMap(([metric, value]) => {
      const name = METRIC_AT_NETWORK[metric];
      return name ? [[name, value]] : [];
    });
    if (metrics.length > 0)
      await this.ask('/sandbox/reactions', { urn: made.urn, on: day(at), metrics: Object.fromEntries(metrics) });
    const permalink = `${this.configuration.linkedinUrl}/feed/update/${made.urn}/`;
    return { shareId: id, externalId: made.urn, permalink };
  }

  private async ask<T>(path: string, body: object): Promise<T> {
    const answer = await fetch(new URL(path, this.configuration.linkedinUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The sandbox did not take a sample post (${answer.status}).`);
    return (await answer.json()) as T;
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10);

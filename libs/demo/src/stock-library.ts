import { Injectable } from '@nestjs/common';
import { CreateItem, DecideReview, SubmitItem, type Draft } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { Configuration, Database } from '#libs/platform';
import { TOPICS, sampleAddress, type SampleItem, type TopicKey, type UnfinishedItem } from '#libs/sample-library';
import { ItemStages, type Stage } from '#libs/stages';
import { CreateTopic } from '#libs/topics';
import { DemoClock } from './demo-clock.js';
import { drawCover } from './draw-cover.js';
import type { Founded } from './found-organisation.js';
import { SampleHistoryRepository, type ApprovedItem } from './sample-history.repository.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** What a seller can use when; careers and colleagues are nothing a buyer asks for. */
const STAGE_OF: Partial<Record<TopicKey, Stage>> = {
  events: 'awareness',
  planet: 'awareness',
  science: 'consideration',
  policy: 'decision',
};

/** Different pictures for one topic. */
const COVERS = 3;

/** Fills the library by the verbs authors and reviewers use, so that every rule that holds for them held here. */
@Injectable()
export class StockLibrary {
  private readonly covers = new Map<string, Promise<Buffer>>();
  private readonly images = new Map<string, string>();
  private readonly used = new Map<TopicKey, number>();
  private topicIds = {} as Record<TopicKey, string>;

  constructor(
    private readonly database: Database,
    private readonly createTopic: CreateTopic,
    private readonly storeImage: StoreImage,
    private readonly createItem: CreateItem,
    private readonly submitItem: SubmitItem,
    private readonly decideReview: DecideReview,
    private readonly itemStages: ItemStages,
    private readonly history: SampleHistoryRepository,
    private readonly configuration: Configuration,
    private readonly clock: DemoClock,
  ) {}

  /** Begins to draw the covers, beside whatever else goes on. */
  drawCovers(): void {
    for (const topic of Object.keys(TOPICS) as TopicKey[]) {
      for (let nth = 0; nth < COVERS; nth += 1) {
        const cover = drawCover(topic, 7 + nth * 11);
        // Whoever waits for the picture hears of a failure; nobody may wait yet.
        cover.catch(() => undefined);
        this.covers.set(`${topic} ${nth}`, cover);
      }
    }
  }

  async nameTopics(lead: Actor): Promise<void> {
    for (const key of Object.keys(TOPICS) as TopicKey[]) {
      this.topicIds[key] = (await this.createTopic.execute(lead, TOPICS[key])).id;
    }
  }

  /** Writes an item and has it approved at `at`. */
  async approve(founded: Founded, author: Actor, reviewer: Actor, item: SampleItem, at: Date): Promise<ApprovedItem> {
    this.clock.travel(new Date(at.getTime() - 180 * MINUTE_MS));
    const itemId = await this.write(founded, author, item, at);
    this.clock.travel(new Date(at.getTime() - 150 * MINUTE_MS));
    const versionId = await this.versionOf(author, itemId);
    await this.submitItem.execute(author, itemId, { versionId });
    this.clock.travel(at);
    await this.decideReview.execute(reviewer, itemId, { versionId, decision: 'approved' });
    const stage = STAGE_OF[item.topic];
    if (stage) await this.itemStages.set(author, itemId, stage);
    return this.database.within(author, (tx) => this.history.approvedItem(tx, itemId));
  }

  /** Writes an item and brings it as far as it got. */
  async leave(founded: Founded, author: Actor, reviewer: Actor, item: UnfinishedItem, at: Date): Promise<void> {
    this.clock.travel(at);
    const itemId = await this.write(founded, author, item, at);
    if (item.state === 'draft') return;
    this.clock.travel(new Date(at.getTime() + 20 * MINUTE_MS));
    const versionId = await this.versionOf(author, itemId);
    await this.submitItem.execute(author, itemId, { versionId });
    if (item.state === 'in_review') return;
    this.clock.travel(new Date(at.getTime() + 200 * MINUTE_MS));
    await this.decideReview.execute(reviewer, itemId, {
      versionId,
      decision: 'sent_back',
      reason: item.reason ?? null,
    });
  }

  private async write({ teamIds }: Founded, author: Actor, item: SampleItem, at: Date): Promise<string> {
    const ends =
      item.expiresDaysAgo === undefined ? null : at.getTime() + (item.daysAgo - item.expiresDaysAgo) * DAY_MS;
    const draft: Draft = {
      title: item.title,
      summary: item.summary,
      linkUrl: sampleAddress(this.site(), item),
      linkTitle: item.title,
      imageId: await this.coverFor(author, item.topic),
      topicIds: [this.topicIds[item.topic]],
      audience: { teams: (item.teams ?? []).map((key) => teamIds[key]), regions: [], languages: [], public: true },
      imageAlt: null,
      imageRights: 'Tarnwick owns it: drawn for its library by its own design team.',
      imageRightsUntil: null,
      imagePeople: 'none',
      publishFrom: null,
      featured: item.featured ?? false,
      expiresAt: ends === null ? null : new Date(ends),
      captions: item.captions.map(({ text, language = 'en', slots = [], locked = false }) => ({
        network: 'linkedin',
        text,
        language,
        slots,
        locked,
        disclosure: null,
      })),
    };
    return this.createItem.execute(author, draft);
  }

  /** The fictional company's site: the sandbox serves it, where there is one, so that a reader's way ends at a page. */
  private site(): string {
    const { linkedinUrl, sandboxPort } = this.configuration.values;
    return linkedinUrl ? 'https://www.tarnwick.example' : `http://127.0.0.1:${sandboxPort}`;
  }

  private async coverFor(author: Actor, topic: TopicKey): Promise<string> {
    const nth = this.used.get(topic) ?? 0;
    this.used.set(topic, nth + 1);
    const key = `${topic} ${nth % COVERS}`;
    const known = this.images.get(key);
    if (known) return known;
    const cover = await this.covers.get(key);
    if (!cover) throw new Error('The covers are drawn first.');
    const { id } = await this.storeImage.execute(author, cover);
    this.images.set(key, id);
    return id;
  }

  private versionOf(actor: Actor, itemId: string): Promise<string> {
    return this.database.within(actor, (tx) => this.history.currentVersion(tx, itemId));
  }
}

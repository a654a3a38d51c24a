import { Injectable } from '@nestjs/common';
import { CommentQueries } from '#libs/comments';
import { readerOf, type PaperDocument } from '#libs/documents';
import { Clock, DomainError, type Actor, type Language } from '#libs/kernel';
import { MemberDirectory, OrganisationRepository, TeamRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { RecallQueries } from '#libs/recalls';
import { HoldQueries } from '#libs/retention';
import { speakTo } from '#libs/translations';
import type { ItemRecord } from './item-record.js';
import { recordedComments } from './recorded-comments.rules.js';
import { recordPaper } from './record-paper.rules.js';
import { RecordQueries } from './record.queries.js';

/** How many of its shares a record names on paper; the archive has all. */
const ON_PAPER = 200;

/** The record of an item: what was approved of it, by whom, where it went and what became of it. */
@Injectable()
export class ItemRecords {
  constructor(
    private readonly database: Database,
    private readonly queries: RecordQueries,
    private readonly recalls: RecallQueries,
    private readonly holds: HoldQueries,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberDirectory,
    private readonly teams: TeamRepository,
    private readonly comments: CommentQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found. */
  async get(actor: Actor, itemId: string): Promise<ItemRecord> {
    const comments = recordedComments(await this.comments.list(actor, itemId));
    return this.database.within(actor, async (tx) => {
      const title = await this.queries.title(tx, itemId);
      if (title === null) throw DomainError.notFound('content item');
      const versions = await this.queries.versionsOf(tx, itemId);
      const answers = await this.queries.answers(tx, itemId);
      const recall = await this.recalls.over(tx, itemId);
      const people = [
        ...versions.flatMap(({ writtenBy, sentBy }) => [writtenBy, sentBy]),
        ...answers.flatMap(({ by, deputyFor, met }) => [by, deputyFor, met?.by ?? null]),
        ...comments.flatMap(({ by, resolved, answers: said }) => [
          by,
          resolved?.by ?? null,
          ...said.map((one) => one.by),
        ]),
      ];
      const offeredTo = new Set(versions.flatMap(({ covers }) => covers.audience.teams));
      const teams = offeredTo.size > 0 ? await this.teams.all(tx) : [];
      const members = await this.members.many(tx, [...new Set(people.filter((id) => id !== null))]);
      return {
        id: itemId,
        title,
        organisation: (await this.organisations.get(tx)).name,
        versions,
        answers,
        comments,
        certificates: await this.queries.certificates(tx, itemId),
        pages: await this.queries.pages(tx, itemId),
        pictures: await this.queries.pictures(tx, itemId),
        recall: recall && { ...recall, recalledAt: recall.recalledAt.toISOString() },
        holds: (await this.holds.of(tx, itemId)).map(({ reason, placedBy, since, until, state, lifted }) => ({
          reason,
          by: placedBy.name,
          since: since.toISOString(),
          until,
          ended: state === 'ended',
          liftedBy: lifted?.by.name ?? null,
          liftedAt: lifted?.at.toISOString() ?? null,
          liftReason: lifted?.reason ?? null,
        })),
        standings: await this.queries.standings(tx, itemId),
        opened: await this.queries.opened(tx, itemId),
        people: Object.fromEntries([...members].map(([id, { name }]) => [id, name])),
        teams: Object.fromEntries(teams.filter(({ id }) => offeredTo.has(id)).map(({ id, name }) => [id, name])),
      };
    });
  }

  /**
   * For people to read, in the language given, with moments in their own time zone; of one of its shares, when that is
   * asked for, which then stands first.
   * @throws DomainError not_found.
   */
  async paper(actor: Actor, record: ItemRecord, language: Language, shareId?: string): Promise<PaperDocument> {
    const { reader, shares, asked } = await this.database.within(actor, async (tx) => {
      const organisation = await this.organisations.get(tx);
      const self = await this.members.get(tx, actor.memberId);
      const reader = readerOf(self, organisation, language, (sentence) => speakTo(language, sentence));
      const asked = shareId === undefined ? null : await this.queries.share(tx, record.id, shareId);
      if (shareId !== undefined && !asked) throw DomainError.notFound('share');
      return { reader, asked, shares: await this.queries.shares(tx, record.id, null, ON_PAPER) };
    });
    return recordPaper(record, { asked, first: shares }, this.clock.now(), reader);
  }
}

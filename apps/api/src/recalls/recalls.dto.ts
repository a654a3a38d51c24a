import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { RECALL_STAGES, type RecallStage } from '#libs/recall-work';
import { RECALLED_LINKS, type RecalledLinks } from '#libs/recalls';
import { ChoiceField, FlagField, IdField, ObjectField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

const moment = { type: String, format: 'date-time' } as const;
const sometime = { ...moment, nullable: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const count = { type: 'integer' } as const;

export class RecallNotice {
  @TextField({ optional: true, most: 1_000 })
  en?: string;

  @TextField({ optional: true, most: 1_000 })
  de?: string;

  @TextField({ optional: true, most: 1_000 })
  fr?: string;
}

export class NewRecall {
  @IdField()
  itemId: string;

  @TextField({ least: 1, most: 500, about: 'What the members concerned are told.' })
  reason: string;

  @ChoiceField(RECALLED_LINKS, {
    enumName: 'RecalledLinks',
    about: 'Whether its short links lead to a notice from now on, or keep leading to their target.',
  })
  links: RecalledLinks;

  @ObjectField(() => RecallNotice, { optional: true, about: 'What readers of the notice are told, by language.' })
  notice?: RecallNotice;
}

export class NewRecallId {
  @ApiProperty(uuid)
  id: string;
}

export class RecallQuery extends PageQuery {
  @FlagField({
    optional: true,
    about: 'Only those that are done with, of which everybody has answered who can, or only those that are not.',
  })
  finished?: boolean;

  @IdField({ optional: true })
  itemId?: string;
}

export class RecalledShareQuery extends PageQuery {
  @ChoiceField(RECALL_STAGES, { optional: true, enumName: 'RecallStage' })
  stage?: RecallStage;
}

export class RecalledPosts {
  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty(count)
  posts: number;

  @ApiProperty({ description: 'Whether the network lets posts be deleted from here.' })
  withdraws: boolean;

  @ApiProperty({ ...count, description: 'Those that only their members can delete as things stand.' })
  byHand: number;
}

/** What a recall of an item would take back. */
export class RecallReach {
  @ApiProperty({ ...count, description: 'Shares that wait to go out.' })
  waiting: number;

  @ApiProperty({ ...count, description: 'Shares of which nobody knows whether they are out.' })
  inDoubt: number;

  @ApiProperty({ type: [RecalledPosts] })
  published: RecalledPosts[];

  @ApiProperty(count)
  members: number;

  @ApiProperty(count)
  links: number;

  @ApiProperty({ ...count, description: 'Texts opened elsewhere; whether they were posted nobody knows.' })
  opened: number;

  @ApiProperty({ ...count, description: 'Readers who followed the links so far.' })
  clicks: number;

  @ApiProperty({ ...count, description: 'Notices in inboxes, which are taken away.' })
  notices: number;

  @ApiProperty({ ...count, description: 'Mails, which cannot be taken back.' })
  mails: number;

  @ApiProperty({ ...count, description: 'Members’ own texts that wait for a reviewer.' })
  texts: number;
}

export class RecalledItem {
  @ApiProperty(uuid)
  id: string;

  title: string;
}

export class RecallCounts {
  @ApiProperty(count)
  not_yet: number;

  @ApiProperty({
    ...count,
    description: 'Those for which the network is tried again, and whose members are asked meanwhile.',
  })
  asked_too: number;

  @ApiProperty(count)
  called_off: number;

  @ApiProperty(count)
  withdrawn: number;

  @ApiProperty(count)
  asked: number;

  @ApiProperty({ ...count, description: 'Those that were not there any more when the network was asked for them.' })
  found_gone: number;

  @ApiProperty(count)
  gone: number;

  @ApiProperty(count)
  cannot: number;
}

export class RecalledOpened {
  @ApiProperty({ type: 'integer', description: 'Of how many texts opened elsewhere their member was told.' })
  told: number;

  @ApiProperty({ type: 'integer', description: 'Of how many their member has not answered yet.' })
  unanswered: number;

  @ApiProperty({ type: 'integer', description: 'Of how many their member cannot answer: they are not here any more.' })
  cannot: number;
}

export class Recall {
  @ApiProperty(uuid)
  id: string;

  item: RecalledItem;

  reason: string;

  @ApiProperty({ enum: RECALLED_LINKS, enumName: 'RecalledLinks' })
  links: RecalledLinks;

  recalledBy: Person;

  @ApiProperty(moment)
  recalledAt: string;

  @ApiProperty({ ...sometime, description: 'When nothing of it waited to go out any more.' })
  calledOffAt: string | null;

  @ApiProperty({ ...sometime, description: 'When its links had been dealt with.' })
  linksClosedAt: string | null;

  @ApiProperty({ ...sometime, description: 'When of each share it was known what became of it.' })
  finishedAt: string | null;

  @ApiProperty({ ...sometime, description: 'When the network is tried again for the first of `asked_too`.' })
  triedAgainAt: string | null;

  @ApiProperty({ description: 'How many shares are how far.' })
  shares: RecallCounts;

  @ApiProperty({
    description: 'Of how many members these shares are; whoever has several at one stage counts once there.',
  })
  members: RecallCounts;

  @ApiProperty({ type: RecalledOpened })
  opened: RecalledOpened;
}

export class RecallPage extends pageOf(Recall) {}

/** How far the recall of one share has come. */
export class RecalledShare {
  @ApiProperty(uuid)
  shareId: string;

  member: Person;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ enum: RECALL_STAGES, enumName: 'RecallStage' })
  stage: RecallStage;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is not done yet, or was not possible.' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in words, where the network gave some.' })
  message: string | null;

  @ApiProperty(sometime)
  publishedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  permalink: string | null;

  @ApiProperty(sometime)
  askedAt: string | null;

  @ApiProperty({ ...sometime, description: 'When the network is tried again, where its member is asked meanwhile.' })
  triedAgainAt: string | null;

  @ApiProperty(count)
  reminders: number;

  @ApiProperty(sometime)
  remindedAt: string | null;

  @ApiProperty(sometime)
  settledAt: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether its link leads to the notice; null without a link.',
  })
  linkClosed: boolean | null;
}

export class RecalledSharePage extends pageOf(RecalledShare) {}

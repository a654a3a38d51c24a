import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { ABSENCE_REASONS, type AbsenceReason } from '#libs/feed';
import { STAGES, type Stage } from '#libs/stages';
import { CONNECTION_STATUSES, type ConnectionStatus } from '#libs/networks';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { CaptionText } from '../content/caption.dto.js';
import { Topic } from '../topics/topics.dto.js';

export class FeedQuery extends PageQuery {
  @TextField({ optional: true, most: 200 })
  search?: string;

  @IdField({ optional: true })
  topicId?: string;

  @TextField({ optional: true, most: 35 })
  language?: string;

  @TextField({ optional: true, most: 30 })
  network?: string;

  @ChoiceField(STAGES, { optional: true, enumName: 'Stage' })
  stage?: Stage;

  @FlagField({ optional: true, about: 'Only what you have shared, or only what you have not.' })
  shared?: boolean;
}

export class FeedOfOthersQuery extends PageQuery {
  @IdField({ optional: true, about: 'Through whose eyes; for comms leads and admins, and on record.' })
  memberId?: string;

  @IdField({ optional: true, about: 'Or those of somebody of this team,' })
  teamId?: string;

  @TextField({ optional: true, most: 60, about: 'of this region; the team’s when left out,' })
  region?: string;

  @TextField({ optional: true, most: 35, about: 'and of this language; the organisation’s when left out.' })
  language?: string;
}

export class FeedCaption {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  language: string;

  @ApiProperty({ type: String, description: 'Its beginning on one line, without slots and link.' })
  text: string;

  @ApiProperty({ type: Boolean, description: 'It has places that only you can fill.' })
  toFill: boolean;
}

export class FeedItem {
  @ApiProperty({ type: String, format: 'uuid' })
  itemId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  title: string;

  summary: string | null;

  linkUrl: string | null;

  linkTitle: string | null;

  imageUrl: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the picture shows.' })
  imageAlt: string | null;

  topics: Topic[];

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network', isArray: true })
  networks: Network[];

  languages: string[];

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  featured: boolean;

  @ApiProperty({ type: 'integer', description: 'How many members have shared it.' })
  shareCount: number;

  sharedByMe: boolean;

  @ApiProperty({ type: Boolean, description: 'It is being checked again; nothing of it is shared until then.' })
  held: boolean;

  @ApiProperty({ type: FeedCaption, nullable: true, description: 'The caption to begin from, as a card shows it.' })
  caption: FeedCaption | null;

  @ApiProperty({
    type: String,
    isArray: true,
    description: 'Why it stands here: featured, new, your_team, your_region, your_language, not_shared_yet.',
  })
  why: string[];
}

export class FeedItemPage extends pageOf(FeedItem) {}

export class FeedAbsence {
  @ApiProperty({ type: String, format: 'uuid' })
  itemId: string;

  title: string;

  @ApiProperty({ enum: ABSENCE_REASONS, enumName: 'FeedAbsenceReason', isArray: true })
  why: AbsenceReason[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    isArray: true,
    description: 'For whom it is; for everybody when empty.',
  })
  teamIds: string[];

  regions: string[];

  languages: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;
}

export class FeedAbsencePage extends pageOf(FeedAbsence) {}

export class FeedConnection {
  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ type: Boolean, description: 'Whether you can share there now.' })
  connected: boolean;

  @ApiProperty({ enum: CONNECTION_STATUSES, enumName: 'ConnectionStatus', nullable: true })
  status: ConnectionStatus | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the account, as the network knows it.' })
  name: string | null;

  @ApiProperty({ type: String, isArray: true, description: 'What the network asks its members to allow, as scopes.' })
  asks: string[];
}

export class FeedDetail extends FeedItem {
  captions: CaptionText[];

  @ApiProperty({ type: String, description: 'SHA-256 of what was approved.' })
  certificate: string;

  @ApiProperty({ type: FeedConnection, isArray: true, description: 'One for each network its captions are for.' })
  connections: FeedConnection[];
}

import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { NODES, type Node } from '#libs/kernel';
import { BREAKDOWNS, type Breakdown } from '#libs/reach';
import { ChoiceField, DateField, IdField } from '../fields/fields.js';

const WITHOUT = ['team', 'topic'] as const;
const INTERVALS = ['day', 'week'] as const;

export class ReachQuery {
  @DateField({ optional: true, about: 'First day, where the organisation is; thirty days before `to` when left out.' })
  from?: string;

  @DateField({ optional: true, about: 'Last day, included; today when left out.' })
  to?: string;

  @ChoiceField(NODES, { optional: true, enumName: 'Node' })
  node?: Node;

  @IdField({ optional: true, about: 'The team members were in when they shared.' })
  teamId?: string;

  @IdField({ optional: true })
  topicId?: string;

  @IdField({ optional: true, about: 'One item of the library alone.' })
  itemId?: string;

  @ChoiceField(NETWORK_IDS, { optional: true, enumName: 'Network' })
  network?: Network;

  @IdField({ optional: true, about: 'Shares of one member alone.' })
  memberId?: string;

  @ChoiceField(WITHOUT, {
    optional: true,
    enumName: 'ReachWithout',
    about: 'Only what belongs to no team, or to no topic.',
  })
  without?: 'team' | 'topic';
}

export class ReachSeriesQuery extends ReachQuery {
  @ChoiceField(INTERVALS, { optional: true, enumName: 'ReachInterval' })
  interval: 'day' | 'week' = 'day';
}

export class ReachBreakdownQuery extends ReachQuery {
  @ChoiceField(BREAKDOWNS, { enumName: 'ReachBreakdownBy' })
  by: Breakdown;
}

export class Adoption {
  @ApiProperty({ type: Number, nullable: true, description: 'From 0 to 1; null when nobody could share.' })
  value: number | null;

  @ApiProperty({ type: 'integer', description: 'Members who could share now and did in the window.' })
  numerator: number;

  @ApiProperty({ type: 'integer', description: 'Members who could share now.' })
  denominator: number;

  @ApiProperty({ type: String, description: 'Such as `30 days`.' })
  window: string;
}

export class ClickCounts {
  @ApiProperty({ type: 'integer' })
  human: number;

  @ApiProperty({ type: 'integer' })
  preview: number;

  @ApiProperty({ type: 'integer' })
  bot: number;

  @ApiProperty({ type: 'integer' })
  suspect: number;

  @ApiProperty({
    type: 'integer',
    description: 'By the member whose share it is; never counted as a person’s, nor scored.',
  })
  own: number;
}

export class ReachViews {
  @ApiProperty({ enum: ['impressions'], description: 'What is measured: views, which may be several by one reader.' })
  metric: 'impressions';

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Summed over `posts`; null when the networks gave no figures.',
  })
  value: number | null;

  @ApiProperty({ type: 'integer', description: 'Posts the networks gave the figure for.' })
  posts: number;

  @ApiProperty({ type: 'integer', description: 'All posts of the period that still stand.' })
  ofPosts: number;
}

export class ReachAudience {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Connections the active people declared, each person once, overlap unknown; null when nobody declared.',
  })
  value: number | null;

  @ApiProperty({ type: 'integer', description: 'Active people who declared how many they reach.' })
  people: number;

  @ApiProperty({ type: 'integer', description: 'All active people.' })
  ofPeople: number;
}

export class PreviousReach {
  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  peopleActive: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;
}

export class ReachSummary {
  @ApiProperty({ type: String, format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date' })
  to: string;

  @ApiProperty({ type: String, description: 'IANA zone the days are of.' })
  timeZone: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Up to when facts are counted in.' })
  asOf: string;

  @ApiProperty({ type: 'integer', description: 'Shares that went live in the period and still stand.' })
  shares: number;

  @ApiProperty({ type: 'integer', description: 'Shares that went live in the period, also those taken back since.' })
  published: number;

  @ApiProperty({ type: 'integer', description: 'People with a share that stands.' })
  peopleActive: number;

  @ApiProperty({ type: 'integer', description: 'Members who could share now.' })
  peopleEligible: number;

  adoption: Adoption;

  @ApiProperty({
    type: ClickCounts,
    description: 'Clicks in the period, also on older shares and on those taken back.',
  })
  clicks: ClickCounts;

  @ApiProperty({ type: ReachViews, description: 'Never added to the audience.' })
  views: ReachViews;

  @ApiProperty({ type: ReachAudience, description: 'Who could have seen it; never added to the views.' })
  audience: ReachAudience;

  @ApiProperty({ type: PreviousReach, description: 'The period of the same length just before.' })
  previous: PreviousReach;
}

export class ReachPoint {
  @ApiProperty({ type: String, format: 'date', description: 'The day, or the Monday of the week.' })
  date: string;

  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  peopleActive: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;

  @ApiProperty({ type: 'integer' })
  otherClicks: number;
}

export class ReachSeries {
  points: ReachPoint[];

  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;
}

export class ReachRow {
  @ApiProperty({ type: String, nullable: true, description: 'Null for what belongs to no team or topic.' })
  id: string | null;

  label: string;

  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  peopleActive: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;

  @ApiProperty({ type: 'integer' })
  otherClicks: number;

  @ApiProperty({ type: ReachViews, description: 'Views, with how many of the posts they cover.' })
  views: ReachViews;

  @ApiProperty({ type: ReachAudience, description: 'The audience: connections of those who shared.' })
  audience: ReachAudience;
}

export class ReachBreakdown {
  @ApiProperty({
    type: ReachRow,
    isArray: true,
    description: 'The hundred with most shares. By topic, a share may be in several rows: they do not add up.',
  })
  rows: ReachRow[];

  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;
}

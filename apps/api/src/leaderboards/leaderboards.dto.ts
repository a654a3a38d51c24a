import { ApiProperty } from '@nestjs/swagger';
import { POINTS_RULES, SCORED_NODES, type HiddenBecause, type PointsRule, type ScoredNode } from '#libs/leaderboards';
import { LEADERBOARD_MODES, type LeaderboardMode } from '#libs/people';
import { ChoiceField, IdField } from '../fields/fields.js';

const BOARD_OF = ['people', 'teams'] as const;
const HIDDEN_BECAUSE = ['off', 'works_council', 'teams_only'] as const satisfies readonly HiddenBecause[];

export class LeaderboardQuery {
  @ChoiceField(BOARD_OF, { optional: true, enumName: 'BoardOf', about: 'People unless told otherwise.' })
  of: 'people' | 'teams' = 'people';

  @IdField({ optional: true, about: 'The season that runs unless told otherwise.' })
  seasonId?: string;
}

export class StandingQuery {
  @IdField({ optional: true, about: 'The season that runs unless told otherwise.' })
  seasonId?: string;
}

export class LeaderboardSeason {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'Such as `Q4 2026`.' })
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Excluded: midnight where the organisation is.' })
  endsAt: string;

  @ApiProperty({ type: String, description: 'IANA zone the season starts and ends in.' })
  timeZone: string;
}

export class LeaderboardName {
  @ApiProperty({ enum: SCORED_NODES, enumName: 'ScoredNode' })
  node: ScoredNode;

  label: string;

  @ApiProperty({ type: LeaderboardSeason, description: 'The season that runs now.' })
  season: LeaderboardSeason;

  @ApiProperty({
    type: LeaderboardSeason,
    isArray: true,
    description: 'All seasons there have been, the newest first.',
  })
  seasons: LeaderboardSeason[];
}

export class PointsRuleInWords {
  kind: string;

  @ApiProperty({ type: 'integer' })
  points: number;

  description: string;
}

export class Leaderboards {
  @ApiProperty({ enum: LEADERBOARD_MODES, enumName: 'LeaderboardMode' })
  mode: LeaderboardMode;

  boards: LeaderboardName[];

  rules: PointsRuleInWords[];
}

export class LeaderboardRow {
  @ApiProperty({ type: 'integer', description: 'Competition ranking: equals share the better rank (1, 2, 2, 4).' })
  rank: number;

  tied: boolean;

  @ApiProperty({ type: String, format: 'uuid', description: 'The member or the team.' })
  id: string;

  label: string;

  @ApiProperty({ type: String, nullable: true, description: 'A person’s team.' })
  team: string | null;

  @ApiProperty({ type: Number, description: 'Of a team: the average of its counted members, to one decimal.' })
  points: number;

  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;

  @ApiProperty({ type: 'integer', description: 'How many people the figures are of.' })
  members: number;

  @ApiProperty({ type: Boolean, description: 'The reader, or the reader’s team.' })
  me: boolean;
}

export class Leaderboard {
  season: LeaderboardSeason;

  @ApiProperty({ enum: BOARD_OF, enumName: 'BoardOf' })
  of: 'people' | 'teams';

  @ApiProperty({ type: String, format: 'date-time', description: 'Up to when facts are counted in.' })
  asOf: string;

  @ApiProperty({ type: 'integer', description: 'Members who consented and have shared.' })
  participants: number;

  @ApiProperty({ type: 'integer', description: 'Members who could take part.' })
  ofMembers: number;

  @ApiProperty({
    type: LeaderboardRow,
    isArray: true,
    description:
      'The first hundred, and the reader’s own row wherever it is. People stand here only with their consent.',
  })
  rows: LeaderboardRow[];

  @ApiProperty({ type: String, required: false, description: 'Why the rows are withheld, in a sentence.' })
  hidden?: string;

  @ApiProperty({ enum: HIDDEN_BECAUSE, enumName: 'HiddenBecause', required: false })
  hiddenCode?: HiddenBecause;
}

export class PointsLine {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ enum: POINTS_RULES, enumName: 'PointsRule' })
  kind: PointsRule;

  @ApiProperty({ type: 'integer', description: 'Negative where something was taken back.' })
  points: number;

  text: string;

  @ApiProperty({ type: String, format: 'uuid' })
  ledgerEntryId: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  shareId: string | null;
}

export class NextPlace {
  @ApiProperty({ type: 'integer' })
  rank: number;

  @ApiProperty({ type: 'integer', description: 'Points that are missing to share this place.' })
  missing: number;
}

export class EarningReason {
  @ApiProperty({ type: String })
  text: string;

  @ApiProperty({ type: 'integer', description: 'Negative when they were taken back.' })
  points: number;
}

export class ShareEarnings {
  @ApiProperty({ type: String, format: 'uuid' })
  shareId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of its item; null when that is no longer there.' })
  title: string | null;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: EarningReason, isArray: true, description: 'Why, a sentence a rule.' })
  reasons: EarningReason[];
}

export class Standing {
  @ApiProperty({ type: Boolean, description: 'Whether the member agreed to stand on boards.' })
  consent: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when the member stands on no people board.' })
  rank: number | null;

  @ApiProperty({ type: 'integer' })
  points: number;

  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;

  @ApiProperty({
    type: NextPlace,
    nullable: true,
    description: 'The nearest place above; null at the top or without a rank.',
  })
  next: NextPlace | null;

  @ApiProperty({
    type: ShareEarnings,
    isArray: true,
    description: 'The hundred shares that something happened to last.',
  })
  byShare: ShareEarnings[];

  @ApiProperty({ type: PointsLine, isArray: true, description: 'The newest hundred lines of the account.' })
  entries: PointsLine[];
}

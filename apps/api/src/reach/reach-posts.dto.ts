import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { POST_FIGURES, type PostFigure } from '#libs/reach';
import { ChoiceField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { ReachPoint, ReachQuery, ReachSummary } from './reach.dto.js';

export class ReachPostsQuery extends IntersectionType(ReachQuery, PageQuery) {
  @ChoiceField(POST_FIGURES, {
    optional: true,
    enumName: 'PostFigure',
    about: 'The figure whose posts are wanted; those that add to any, when left out.',
  })
  figure?: PostFigure;
}

export class ReachPostItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string | null;
}

export class ReachPostMember {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class ReachPostTeam {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class ReachPost {
  @ApiProperty({ type: String, format: 'uuid' })
  shareId: string;

  item: ReachPostItem;

  member: ReachPostMember;

  @ApiProperty({ type: ReachPostTeam, nullable: true, description: 'The team the member was in when they shared.' })
  team: ReachPostTeam | null;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  permalink: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'Whether it is one of the shares: it went live in the period and stands. Clicks count either way.',
  })
  counted: boolean;

  @ApiProperty({ type: 'integer', description: 'In the period.' })
  humanClicks: number;

  @ApiProperty({ type: 'integer', description: 'In the period: previews, bots, doubtful ones and the member’s own.' })
  otherClicks: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when the network gave none.' })
  views: number | null;
}

export class PostSums {
  @ApiProperty({ type: 'integer' })
  posts: number;

  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  humanClicks: number;

  @ApiProperty({ type: 'integer' })
  otherClicks: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Over `measured` of the shares.' })
  views: number | null;

  @ApiProperty({ type: 'integer' })
  measured: number;
}

export class ReachPostPage extends pageOf(ReachPost) {
  @ApiProperty({ type: PostSums, description: 'What all posts of the list, not of the page, add up to.' })
  sums: PostSums;
}

export class OwnReach {
  @ApiProperty({ type: ReachSummary })
  summary: ReachSummary;

  @ApiProperty({ type: ReachPoint, isArray: true, description: 'Day by day.' })
  points: ReachPoint[];
}

import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { LONGEST_NOTE, LONGEST_POST, PART_FINDINGS, POST_ANSWERS, POST_LISTS, POST_STATES } from '#libs/post-checks';
import { ChoiceField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

export class PostCheckQuery extends PageQuery {
  @ChoiceField(POST_LISTS, {
    optional: true,
    enumName: 'PostList',
    about: 'Those that were changed at their network or are gone, or those at which a person is asked to look.',
  })
  of?: (typeof POST_LISTS)[number];

  @IdField({ optional: true, about: 'Of this item alone.' })
  itemId?: string;
}

export class PostItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;
}

/** What somebody says they saw, beside what was read at the network. */
export class LookBeside {
  @ApiProperty({ enum: POST_ANSWERS, enumName: 'PostAnswer' })
  answer: (typeof POST_ANSWERS)[number];

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it says as they copied it.' })
  text: string | null;
}

/** What stood with the text of a post when it was read, each part beside what was published. */
export class PostParts {
  @ApiProperty({ enum: PART_FINDINGS, enumName: 'PartFinding', description: 'Its link card.' })
  link: (typeof PART_FINDINGS)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Where its card leads instead; null where it is gone.' })
  seenLink: string | null;

  @ApiProperty({
    ...{ enum: PART_FINDINGS, enumName: 'PartFinding' },
    description: 'How many pictures there are and the words that describe them; what they show no network tells.',
  })
  picture: (typeof PART_FINDINGS)[number];

  @ApiProperty({
    ...{ type: [String], nullable: true },
    description: 'Of each picture that is there instead the words that describe it.',
  })
  seenPictures: string[] | null;
}

const parts = { type: PostParts, nullable: true, description: 'Null where the network was not read.' };

export class PostCheck {
  @ApiProperty({ type: String, format: 'uuid' })
  shareId: string;

  item: PostItem;

  member: Person;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ type: String, nullable: true, description: 'Where the post stands.' })
  permalink: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: string;

  @ApiProperty({ enum: POST_STATES, enumName: 'PostState', description: 'As it was last read or seen.' })
  state: (typeof POST_STATES)[number];

  @ApiProperty({
    ...{ enum: ['read', 'seen'], enumName: 'PostLook', nullable: true },
    description: 'The network was asked, or somebody looked; null before.',
  })
  how: 'read' | 'seen' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is known to differ.' })
  differsSince: string | null;

  @ApiProperty({ type: String, description: 'SHA-256 of what was approved.' })
  certificate: string;

  @ApiProperty({ type: String, description: 'What was published.' })
  text: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it says now, where that is known and differs.' })
  seenText: string | null;

  @ApiProperty(parts)
  parts: PostParts | null;

  @ApiProperty({ type: String, nullable: true, description: 'What whoever looked wrote about it.' })
  note: string | null;

  @ApiProperty({ type: Person, nullable: true, description: 'Who looked.' })
  seenBy: Person | null;

  @ApiProperty({
    ...{ type: LookBeside, nullable: true },
    description: 'What they say, where the network told that the post differs; that is not undone by it.',
  })
  look: LookBeside | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when a person is to look.' })
  lookWantedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its member was last asked.' })
  restoreAskedAt: string | null;

  @ApiProperty({ type: Boolean, description: 'It is your own, so somebody else looks at it.' })
  own: boolean;
}

export class PostCheckPage extends pageOf(PostCheck) {}

/** A post of yours that says something else than what was approved. */
export class OwnPost {
  @ApiProperty({ type: String, format: 'uuid' })
  shareId: string;

  @ApiProperty({ type: String, description: 'Of what it was made.' })
  title: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ type: String, nullable: true, description: 'Where the post stands.' })
  permalink: string | null;

  @ApiProperty({ type: String, description: 'What was published.' })
  text: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it says now, where that is known.' })
  seenText: string | null;

  @ApiProperty(parts)
  parts: PostParts | null;

  @ApiProperty({ type: String, nullable: true, description: 'What whoever looked wrote about it.' })
  note: string | null;

  @ApiProperty({
    enum: ['read', 'seen'],
    enumName: 'PostLook',
    description: 'The network was asked, or somebody looked.',
  })
  how: 'read' | 'seen';

  @ApiProperty({ type: String, format: 'date-time' })
  checkedAt: string;
}

export class OwnPostList {
  @ApiProperty({ type: [OwnPost] })
  items: OwnPost[];
}

/** How many posts there are of each state, as they were last read or seen. */
export class PostsByState {
  waiting: number;
  unchanged: number;
  changed: number;
  gone: number;
  unreadable: number;
}

export class PostCheckProgress {
  posts: PostsByState;

  @ApiProperty({ type: 'integer', description: 'Of those whose state is known, how many a person saw.' })
  seen: number;

  @ApiProperty({ type: 'integer', description: 'How many wait for the look of a person.' })
  toLook: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When one was last read or seen.' })
  lastAt: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Of a hundred posts that cannot be read, how many are put before a person at their first turn.',
  })
  samplePercent: number;
}

export class PostSeen {
  @ChoiceField(POST_ANSWERS, { enumName: 'PostAnswer' })
  answer: (typeof POST_ANSWERS)[number];

  @TextField({ optional: true, nullable: true, most: LONGEST_POST, about: 'What it says now, as it was copied.' })
  text?: string | null;

  @TextField({ optional: true, nullable: true, most: LONGEST_NOTE, about: 'What is different about it.' })
  note?: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { say } from '#libs/kernel';
import { SOURCE_LIMITS, SOURCE_STATES, type SourceState } from '#libs/sources';
import { AudienceDraft } from '../content/draft.dto.js';
import { Audience } from '../content/content.dto.js';
import { edited, editOf } from '../edits/edited.dto.js';
import { ChoiceField, IdField, IntegerField, ObjectField, PersonIdField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class FeedAddress {
  @TextField({ least: 1, most: SOURCE_LIMITS.address, about: 'Of a feed, or of a page that names its feed.' })
  address: string;
}

class SourceOrder {
  @TextField({ least: 1, most: SOURCE_LIMITS.name })
  name: string;

  @IdField({ optional: true, list: { most: SOURCE_LIMITS.topics } })
  topics?: string[];

  @TextField({
    least: 2,
    most: 35,
    pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    patternMessage: say('must be a language such as en or de-AT'),
  })
  language: string;

  @ObjectField(() => AudienceDraft, {
    optional: true,
    about: 'Whom its drafts begin with; empty lists mean everybody.',
  })
  audience?: AudienceDraft;

  @PersonIdField({ optional: true, about: 'Whose drafts its entries become; whoever follows it when left out.' })
  ownerId?: string;

  @IntegerField({ least: 1, most: SOURCE_LIMITS.dailyLimit, about: 'At most so many entries become drafts a day.' })
  dailyLimit: number;
}

export class NewSource extends SourceOrder {
  @TextField({ least: 1, most: SOURCE_LIMITS.address, about: 'Of a feed, or of a page that names its feed.' })
  address: string;
}

class SourceOrderAndState extends SourceOrder {
  @ChoiceField(['on', 'paused'], { enumName: 'SourceChoice' })
  state: 'on' | 'paused';
}

export class SourceEdit extends editOf(SourceOrderAndState) {}

export class NewSourceId {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
}

export class PreviewedEntry {
  title: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;

  @ApiProperty({ type: String, nullable: true })
  linkUrl: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it would become no draft.' })
  problem: string | null;
}

export class FeedPreview {
  @ApiProperty({ description: 'Of the feed itself, also where a page’s address was given.' })
  address: string;

  title: string;

  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ type: [PreviewedEntry], description: 'The newest five.' })
  entries: PreviewedEntry[];

  @ApiProperty({ type: String, nullable: true, description: 'The name of the source that follows it already.' })
  followedAs: string | null;
}

export class LookOutcome {
  @ApiProperty({ type: 'integer', description: 'Became drafts.' })
  taken: number;

  @ApiProperty({ type: 'integer', description: 'Wait for a later day.' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: 'Were in the library already.' })
  known: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'Changed in the feed since they became drafts.' })
  changed: number;
}

export class LookProgress {
  @ApiProperty({ enum: ['fetching', 'pictures', 'storing'], enumName: 'LookStep' })
  step: 'fetching' | 'pictures' | 'storing';

  @ApiProperty({ type: 'integer' })
  done: number;

  @ApiProperty({ type: 'integer' })
  of: number;
}

export class SourceFields {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  address: string;

  topics: string[];

  language: string;

  audience: Audience;

  owner: Person;

  @ApiProperty({ type: 'integer' })
  dailyLimit: number;

  @ApiProperty({
    enum: SOURCE_STATES,
    enumName: 'SourceState',
    description: 'stopped: its feed failed for days, or whoever owns its drafts no longer writes.',
  })
  state: SourceState;

  @ApiProperty({ description: 'Somebody looks at its feed just now.' })
  looking: boolean;

  @ApiProperty({ type: LookProgress, nullable: true })
  progress: LookProgress | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lookedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextLookAt: string | null;

  @ApiProperty({ type: LookOutcome, nullable: true, description: 'What the last look came to that succeeded.' })
  outcome: LookOutcome | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last look brought nothing.' })
  problem: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  failingSince: string | null;

  @ApiProperty({ type: 'integer', description: 'How many drafts it has brought in all.' })
  drafts: number;
}

export class Source extends edited(SourceFields) {}

export class SourceList {
  @ApiProperty({ type: [Source] })
  items: Source[];
}

export class SourceEntry {
  title: string;

  @ApiProperty({ type: String, nullable: true })
  linkUrl: string | null;

  @ApiProperty({ enum: ['taken', 'known', 'refused', 'waiting'], enumName: 'EntryOutcome' })
  outcome: 'taken' | 'known' | 'refused' | 'waiting';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId: string | null;

  @ApiProperty({ type: String, nullable: true })
  problem: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why its draft has no picture although the feed named one.',
  })
  pictureProblem: string | null;

  @ApiProperty({
    enum: ['followed', 'left_alone'],
    enumName: 'EntryChange',
    nullable: true,
    description: 'It changed in its feed: the draft nobody touched followed, any other was left alone.',
  })
  change: 'followed' | 'left_alone' | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class SourceEntryList {
  @ApiProperty({ type: [SourceEntry] })
  items: SourceEntry[];
}

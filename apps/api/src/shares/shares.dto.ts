import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { JUDGEMENTS, NODES, PROVENANCES, type Node, type Provenance } from '#libs/kernel';
import { METRICS, type Metric } from '#libs/network-contract';
import { NOT_AGAIN, WAITS, type NotAgain, type Wait } from '#libs/outlook';
import { PASSES, type Pass } from '#libs/publishing-times';
import { PUBLICATION_STATES, SHARE_STAGES, type PublicationState, type ShareStage } from '#libs/shares';
import { ChoiceField, FlagField, IdField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';

export class ShareQuery extends PageQuery {
  @FlagField({ optional: true, about: 'Your own; others’ are for who leads the programme.' })
  mine: boolean = true;

  @ChoiceField(PUBLICATION_STATES, { optional: true, enumName: 'PublicationState' })
  state?: PublicationState;

  @ChoiceField(SHARE_STAGES, {
    optional: true,
    enumName: 'ShareStage',
    about: 'What is still to go out or to be settled, the soonest first; or what went out or never will.',
  })
  stage?: ShareStage;

  @IdField({ optional: true })
  itemId?: string;

  @IdField({ optional: true })
  memberId?: string;
}

export class ShareItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;

  imageUrl: string | null;
}

export class ShareStateDetail {
  code: string;

  message: string;
}

export class ShareWait {
  @ApiProperty({ enum: WAITS, enumName: 'ShareWaitCode' })
  code: Wait;

  message: string;
}

export class ShareSchedule {
  @ApiProperty({ type: String, example: '2026-12-01T09:30' })
  localTime: string;

  @ApiProperty({ type: String, example: 'Europe/London' })
  timeZone: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({
    enum: ['repeated_hour'],
    nullable: true,
    description: 'The clock shows this time twice that day; `pass` says which is meant.',
  })
  note: 'repeated_hour' | null;

  @ApiProperty({ enum: PASSES, enumName: 'SchedulePass', nullable: true })
  pass: Pass | null;
}

export class ShareLink {
  url: string;

  code: string;
}

export class ShareClicks implements Record<(typeof JUDGEMENTS)[number], number> {
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

  @ApiProperty({ type: String, format: 'date-time' })
  asOf: string;
}

export class ShareMeasurement {
  @ApiProperty({ enum: METRICS, enumName: 'Metric' })
  metric: Metric;

  @ApiProperty({ type: Number })
  value: number;

  @ApiProperty({ enum: PROVENANCES, enumName: 'Provenance' })
  provenance: Provenance;

  @ApiProperty({ type: String, format: 'date-time' })
  measuredAt: string;
}

export class ShareMember {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class Share {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  item: ShareItem;

  @ApiProperty({ type: String, format: 'uuid', description: 'What its text was made of.' })
  captionId: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ enum: NODES, enumName: 'Node' })
  node: Node;

  text: string;

  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState' })
  state: PublicationState;

  stateDetail: ShareStateDetail | null;

  @ApiProperty({
    type: ShareWait,
    nullable: true,
    description: 'Why it would not go out at its time as things stand now; of one that is scheduled.',
  })
  waitsFor: ShareWait | null;

  @ApiProperty({
    enum: NOT_AGAIN,
    enumName: 'ShareNotAgain',
    nullable: true,
    description: 'Why you cannot use its text again, or send it again; null of one that waits for its time.',
  })
  notAgain: NotAgain | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  schedule: ShareSchedule | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is tried next.' })
  dueAt: string | null;

  @ApiProperty({ type: 'integer', description: 'How often it was tried to send it; told again when it is settled.' })
  tries: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;

  permalink: string | null;

  link: ShareLink | null;

  clicks: ShareClicks;

  @ApiProperty({ type: ShareMeasurement, isArray: true, description: 'A figure that is missing is not known.' })
  measurements: ShareMeasurement[];

  member: ShareMember;
}

export class SharePage extends pageOf(Share) {}

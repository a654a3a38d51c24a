import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { DELIVERY_STATES, type DeliveryState } from '#libs/deliveries';
import { ChoiceField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';

export class DeliveriesQuery extends PageQuery {
  @ChoiceField(DELIVERY_STATES, { optional: true, enumName: 'DeliveryState' })
  state?: DeliveryState;

  @IdField({ optional: true })
  memberId?: string;
}

export class AddressesOffQuery extends PageQuery {
  // A query string with one of them holds no list.
  @Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat()))
  @IdField({ optional: true, list: { most: 100 }, about: 'Only of these people.' })
  memberIds?: string[];
}

export class UnsubscribeQuery {
  @TextField({ most: 4_000, about: 'As the mail brought it.' })
  ticket: string;
}

export class DeliveryMember {
  id: string;
  name: string;
}

export class Delivery {
  id: string;
  member: DeliveryMember;

  @ApiProperty({ type: String, example: 'mail' })
  channel: string;

  @ApiProperty({
    type: String,
    example: 'review.waits',
    description: 'What it told of; `several` when of several things.',
  })
  kind: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The kind in your language; null of several things, and of what is not told any more.',
  })
  kindName: string | null;

  mandatory: boolean;

  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' })
  state: DeliveryState;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '5.1.1',
    description: 'Why it is not sent, by the code of SMTP where that said so.',
  })
  code: string | null;

  @ApiProperty({ type: 'integer' })
  tries: number;

  createdAt: Date;

  /** When it is tried next, while it waits. */
  dueAt: Date;

  sentAt: Date | null;

  /** Since when only what is mandatory goes to the member's address, because it refused mail. */
  addressOffSince: Date | null;
}

export class DeliveryPage extends pageOf(Delivery) {}

/** The member's own address, as mail finds it. */
export class MailAddress {
  @ApiProperty({ type: Boolean, description: 'Whether this installation sends mail at all.' })
  mailIsSent: boolean;

  offSince: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it refused mail with last.' })
  code: string | null;
}

export class MailAddressOff {
  member: DeliveryMember;

  offSince: Date;

  @ApiProperty({ type: String, example: '5.1.1', description: 'What it refused mail with last.' })
  code: string;
}

export class MailAddressOffPage extends pageOf(MailAddressOff) {}

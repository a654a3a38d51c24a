import { ApiProperty } from '@nestjs/swagger';
import { say } from '#libs/kernel';
import { MAIL_WAYS, type MailWay } from '#libs/notifications';
import { ChoiceField, FlagField, InstantField, IntegerField, ObjectField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';

const MOST_KINDS = 100;
const CLOCK = {
  most: 5,
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  patternMessage: say('must be a time such as 08:30'),
};

export class NotificationsQuery extends PageQuery {
  @FlagField({ optional: true, about: 'Only what was not read yet.' })
  unread: boolean = false;
}

export class NotificationAction {
  label: string;

  @ApiProperty({ type: String, description: 'Where it leads in the portal.' })
  path: string;
}

export class Notification {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'What it tells of, such as `review.waits`.' })
  kind: string;

  title: string;

  body: string;

  action: NotificationAction | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the newest of them happened.' })
  at: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When the last of them was told: what has been seen, when all of it is marked as read.',
  })
  toldAt: string;

  @ApiProperty({ type: 'integer', description: 'How many are shown as one.' })
  count: number;

  unread: boolean;
}

export class NotificationPage extends pageOf(Notification) {}

export class UnreadNotifications {
  @ApiProperty({ type: 'integer' })
  count: number;
}

export class AllRead {
  @InstantField({ optional: true, about: 'What was told after it stays as it is; all when left out.' })
  until?: string;
}

export class NotificationKindChoiceChange {
  @TextField({ least: 1, most: 100 })
  kind: string;

  @FlagField()
  inbox: boolean;

  @ChoiceField(MAIL_WAYS, { enumName: 'MailWay' })
  mail: MailWay;

  @TextField({ optional: true, most: 500, about: 'As it was answered; changes nothing.' })
  name?: string;

  @FlagField({ optional: true, about: 'As it was answered; changes nothing.' })
  mandatory?: boolean;
}

export class NotificationChoicesChange {
  @IntegerField({ least: 0, most: 2_000_000_000, about: 'The version that was seen.' })
  version: number;

  @TextField({ ...CLOCK, nullable: true, about: 'By the clock on the member’s wall; null for no quiet hours.' })
  quietFrom: string | null;

  @TextField({ ...CLOCK, nullable: true })
  quietTo: string | null;

  @IntegerField({ least: 1, most: 7, list: { most: 7 }, about: '1 is Monday; none for no digest.' })
  digestDays: number[];

  @TextField(CLOCK)
  digestAt: string;

  @IntegerField({ least: 1, most: 100, about: 'What is over it and not urgent goes with the next digest.' })
  mailsADay: number;

  @ObjectField(() => NotificationKindChoiceChange, { list: { most: MOST_KINDS } })
  kinds: NotificationKindChoiceChange[];
}

export class NotificationKindChoice {
  kind: string;

  @ApiProperty({ type: String, description: 'In the member’s language.' })
  name: string;

  @ApiProperty({ type: Boolean, description: 'Told in any case.' })
  mandatory: boolean;

  inbox: boolean;

  @ApiProperty({ enum: MAIL_WAYS, enumName: 'MailWay' })
  mail: MailWay;
}

export class NotificationChoices {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, nullable: true })
  quietFrom: string | null;

  @ApiProperty({ type: String, nullable: true })
  quietTo: string | null;

  @ApiProperty({ type: 'integer', isArray: true })
  digestDays: number[];

  digestAt: string;

  @ApiProperty({ type: 'integer' })
  mailsADay: number;

  @ApiProperty({ type: NotificationKindChoice, isArray: true, description: 'Those that may concern the member.' })
  kinds: NotificationKindChoice[];
}

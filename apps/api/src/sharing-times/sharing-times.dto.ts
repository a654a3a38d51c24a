import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { say } from '#libs/kernel';
import {
  LONGEST_LATE_MINUTES,
  MOST_A_DAY,
  MOST_SLOTS,
  MOST_SPREAD_DAYS,
  PASSES,
  SHORTEST_LATE_MINUTES,
  TIME_OBSTACLES,
  type Pass,
  type TimeObstacle,
} from '#libs/publishing-times';
import { ChoiceField, FlagField, IdField, IntegerField, ObjectField, TextField } from '../fields/fields.js';

const CLOCK = {
  most: 5,
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  patternMessage: say('must be a time such as 08:30'),
};

export class WeeklySlot {
  @IntegerField({ least: 1, most: 7, about: '1 is Monday.' })
  weekday: number;

  @TextField({ ...CLOCK, about: 'By the clock on the member’s wall.' })
  time: string;
}

export class SharingTimesChange {
  @IntegerField({ least: 0, most: 2_000_000_000, about: 'The version that was seen.' })
  version: number;

  @TextField({ ...CLOCK, nullable: true, about: 'By the clock on the member’s wall; null for no quiet hours.' })
  quietFrom: string | null;

  @TextField({ ...CLOCK, nullable: true })
  quietTo: string | null;

  @FlagField({ about: 'Whether Saturday and Sunday are quiet as a whole.' })
  quietWeekends: boolean;

  @IntegerField({ least: 1, most: MOST_A_DAY, about: 'Shares on one network and day; a network may take fewer.' })
  mostADay: number;

  @IntegerField({
    least: SHORTEST_LATE_MINUTES,
    most: LONGEST_LATE_MINUTES,
    about: 'How late after its time a share may still go out by itself; later, you are asked.',
  })
  lateByMinutes: number;

  @ObjectField(() => WeeklySlot, { list: { most: MOST_SLOTS } })
  slots: WeeklySlot[];
}

export class SharingTimes {
  @ApiProperty({ type: 'integer', description: 'Sent back with a change, so that nobody undoes what they never saw.' })
  version: number;

  @ApiProperty({ type: String, example: 'Europe/Berlin', description: 'Of the clock on the member’s wall.' })
  timeZone: string;

  @ApiProperty({ type: String, nullable: true })
  quietFrom: string | null;

  @ApiProperty({ type: String, nullable: true })
  quietTo: string | null;

  quietWeekends: boolean;

  @ApiProperty({ type: 'integer' })
  mostADay: number;

  @ApiProperty({ type: 'integer' })
  lateByMinutes: number;

  @ApiProperty({ type: WeeklySlot, isArray: true })
  slots: WeeklySlot[];
}

export class TimeOfferQuery {
  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @TextField({ optional: true, least: 16, most: 19, about: 'A time on a wall clock; now, without one.' })
  localTime?: string;

  @TextField({ optional: true, least: 1, most: 60, about: 'The zone of that clock; yours, without one.' })
  timeZone?: string;

  @ChoiceField(PASSES, { optional: true, enumName: 'SchedulePass' })
  pass?: Pass;

  @IdField({ optional: true, about: 'A share of yours that is moved or replaced, and counts no more.' })
  replaces?: string;
}

export class SpreadQuery {
  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @IdField({ about: 'What you want to share.' })
  itemId: string;

  @IntegerField({
    optional: true,
    least: 1,
    most: MOST_SPREAD_DAYS,
    about: 'On how many days it may be; 1 is what is left of today.',
  })
  days: number = 1;

  @IntegerField({
    optional: true,
    least: 0,
    most: 999,
    about: 'The same turn finds the same time as long as it is free, and another mostly another.',
  })
  turn: number = 0;

  @IdField({ optional: true, about: 'A share of yours that is moved or replaced, and counts no more.' })
  replaces?: string;
}

/** A time that may be chosen, as a schedule takes it. */
export class OfferedTime {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, example: '2026-12-01T09:30' })
  localTime: string;

  @ApiProperty({ type: String, example: 'Europe/London' })
  timeZone: string;

  @ApiProperty({ enum: PASSES, enumName: 'SchedulePass', nullable: true })
  pass: Pass | null;
}

export class TimeOffer {
  @ApiProperty({
    enum: TIME_OBSTACLES,
    enumName: 'TimeObstacle',
    nullable: true,
    description: 'What the time falls into; null when it is free.',
  })
  obstacle: TimeObstacle | null;

  @ApiProperty({ type: 'integer', description: 'Shares on that network and day: your number, or the network’s.' })
  mostADay: number;

  @ApiProperty({ type: OfferedTime, nullable: true, description: 'The first free time after one that is not.' })
  free: OfferedTime | null;

  @ApiProperty({ type: OfferedTime, nullable: true, description: 'Your next weekly slot that is free.' })
  nextSlot: OfferedTime | null;

  @ApiProperty({ type: Boolean, description: 'Whether you keep weekly slots at all.' })
  hasSlots: boolean;
}

export class SpreadOffer {
  @ApiProperty({
    type: OfferedTime,
    nullable: true,
    description: 'Free by your own times and apart from what colleagues share of it; null where there is none.',
  })
  time: OfferedTime | null;
}

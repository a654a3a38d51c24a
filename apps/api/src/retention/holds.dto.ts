import { ApiProperty } from '@nestjs/swagger';
import { HOLD_STATES, RETENTION_LIMITS, type HoldState } from '#libs/retention';
import { ChoiceField, DateField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

const at = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date', nullable: true } as const;

export class NewItemHold {
  @TextField({
    least: 1,
    most: RETENTION_LIMITS.reason,
    about: 'Why everything of the item is kept, such as the name of a dispute. It stands in the item’s record.',
  })
  reason: string;

  @DateField({
    optional: true,
    nullable: true,
    about: 'Its last day on the organisation’s calendar; without it the hold has no end.',
  })
  until?: string | null;
}

export class HoldLift {
  @TextField({
    least: 1,
    most: RETENTION_LIMITS.reason,
    about: 'Why nothing needs to be kept any more. It stands with the hold.',
  })
  reason: string;
}

export class HoldEndChange {
  @DateField({ nullable: true, about: 'Its last day from here on; null for a hold without an end.' })
  until: string | null;

  @DateField({
    nullable: true,
    about: 'The last day it had when you looked. 409 changed_meanwhile when it has another.',
  })
  before: string | null;
}

/** Who did so, and when. */
export class HoldAct {
  by: Person;

  @ApiProperty(at)
  at: string;
}

export class ItemHoldLifted extends HoldAct {
  @ApiProperty({ type: String, nullable: true, description: 'Null of one lifted before anybody was asked why.' })
  reason: string | null;
}

export class ItemHold {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  reason: string;

  placedBy: Person;

  @ApiProperty(at)
  since: string;

  @ApiProperty({ enum: HOLD_STATES, enumName: 'HoldState', description: '`ended` by its last day, `lifted` before.' })
  state: HoldState;

  @ApiProperty({ ...day, description: 'Its last day on the organisation’s calendar; null of one without an end.' })
  until: string | null;

  @ApiProperty({ type: HoldAct, nullable: true, description: 'Who gave it another end than it was placed with.' })
  untilSaid: HoldAct | null;

  @ApiProperty({ type: ItemHoldLifted, nullable: true, description: 'Null of one that nobody lifted.' })
  lifted: ItemHoldLifted | null;

  @ApiProperty({ ...at, nullable: true, description: 'Of one that is over: nothing of the item is erased before.' })
  keepsUntil: string | null;
}

export class HeldItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;
}

export class ListedHold extends ItemHold {
  @ApiProperty({ type: HeldItem })
  item: HeldItem;
}

export class ListedHoldPage extends pageOf(ListedHold) {}

const ASKED = [...HOLD_STATES, 'ending'] as const;

export class HoldQuery extends PageQuery {
  @ChoiceField(ASKED, {
    optional: true,
    enumName: 'HoldsAsked',
    about: '`ending` are those that stand and end within fourteen days.',
  })
  state?: (typeof ASKED)[number];
}

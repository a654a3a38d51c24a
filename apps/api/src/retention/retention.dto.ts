import { ApiProperty } from '@nestjs/swagger';
import { RETENTION_LIMITS } from '#libs/retention';
import { Edit, Edited } from '../edits/edited.dto.js';
import { IntegerField } from '../fields/fields.js';
import { ItemHold } from './holds.dto.js';

const DaysField = (about: string) => IntegerField({ least: 1, most: RETENTION_LIMITS.days, nullable: true, about });

export class Retention extends Edited {
  @ApiProperty({ type: 'integer', nullable: true })
  items: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  drafts: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  suggestions: number | null;
}

export class RetentionChange extends Edit {
  @DaysField('Days after an item was retired, recalled or refused, or expired; null keeps it for ever.')
  items: number | null;

  @DaysField('Days after the last change of a draft that never went to review; null keeps it for ever.')
  drafts: number | null;

  @DaysField('Days after a suggestion was declined; null keeps it for ever.')
  suggestions: number | null;
}

export class ItemErasure {
  @ApiProperty({ enum: ['items', 'drafts'] })
  class: 'items' | 'drafts';

  @ApiProperty({ type: String, format: 'date-time' })
  endedAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  erasedAt: string;

  @ApiProperty({ type: [String], description: 'Hashes of its certificates.' })
  certificates: string[];
}

export class ItemKeeping {
  @ApiProperty({ type: [ItemHold], description: 'The newest first; at most one stands.' })
  holds: ItemHold[];

  @ApiProperty({ type: ItemErasure, nullable: true, description: 'Of an item whose time was over.' })
  erased: ItemErasure | null;
}

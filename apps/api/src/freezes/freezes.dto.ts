import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { FREEZE_CAUSES, FREEZE_SCOPES, type FreezeCause, type FreezeScope } from '#libs/freezes';
import { ChoiceField, IdField, TextField } from '../fields/fields.js';
import { pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

export class FreezeReach {
  @ChoiceField(FREEZE_SCOPES, {
    enumName: 'FreezeScope',
    about: 'Everything, what is about one topic, or one network.',
  })
  scope: FreezeScope;

  @IdField({ optional: true, about: 'Of a topic.' })
  topicId?: string;

  @ChoiceField(NETWORK_IDS, { optional: true, enumName: 'Network', about: 'Of a network.' })
  network?: Network;
}

export class NewFreeze extends FreezeReach {
  @TextField({ least: 1, most: 500, about: 'What members are told.' })
  reason: string;
}

export class Freeze {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: FREEZE_SCOPES, enumName: 'FreezeScope' })
  scope: FreezeScope;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  topicId: string | null;

  @ApiProperty({ type: String, nullable: true })
  topicName: string | null;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network', nullable: true })
  network: Network | null;

  @ApiProperty({
    enum: FREEZE_CAUSES,
    enumName: 'FreezeCause',
    description: 'Whether somebody began it, or the restore of a backup did.',
  })
  cause: FreezeCause;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the restored backup was taken, where that is known.',
  })
  backupAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In the words of whoever began it; null after a restore.' })
  reason: string | null;

  @ApiProperty({ type: Person, nullable: true, description: 'Null after a restore.' })
  startedBy: Person | null;

  @ApiProperty({ type: String, format: 'date-time' })
  startedAt: string;
}

export class FreezeList {
  @ApiProperty({ type: [Freeze] })
  items: Freeze[];
}

export class PastFreeze extends Freeze {
  liftedBy: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  liftedAt: string;
}

export class PastFreezePage extends pageOf(PastFreeze) {}

export class NewFreezeId {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
}

/** What waits to go out and would be held back. */
export class FreezePreview {
  @ApiProperty({ type: 'integer' })
  shares: number;

  @ApiProperty({ type: 'integer' })
  members: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the first of them is due.' })
  nextAt: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { HoldAct } from './holds.dto.js';
import { ItemErasure } from './retention.dto.js';

const count = { type: 'integer' } as const;

export class ErasedCounts {
  @ApiProperty(count)
  versions: number;

  @ApiProperty(count)
  captions: number;

  @ApiProperty(count)
  approvals: number;

  @ApiProperty(count)
  comments: number;

  @ApiProperty(count)
  snapshots: number;

  @ApiProperty(count)
  shares: number;

  @ApiProperty(count)
  screenings: number;
}

export class ErasureOfItem extends ItemErasure {
  @ApiProperty({
    ...count,
    nullable: true,
    description: 'For how many days its class was kept; null where it was not noted.',
  })
  days: number | null;

  @ApiProperty({
    type: HoldAct,
    nullable: true,
    description: 'Who had set these days, and when; null where it was not noted.',
  })
  rule: HoldAct | null;

  @ApiProperty({ type: ErasedCounts, description: 'What went with it.' })
  counts: ErasedCounts;
}

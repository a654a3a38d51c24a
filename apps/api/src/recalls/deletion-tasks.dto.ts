import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';

const moment = { type: String, format: 'date-time' } as const;
const sometime = { ...moment, nullable: true } as const;

/** A post of yours that you are asked to delete. */
export class DeletionTask {
  @ApiProperty({ type: String, format: 'uuid' })
  shareId: string;

  title: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  text: string;

  @ApiProperty({ type: String, nullable: true })
  permalink: string | null;

  @ApiProperty(sometime)
  publishedAt: string | null;

  @ApiProperty({ description: 'Why it was recalled.' })
  reason: string;

  @ApiProperty({
    description: 'Why it could not be deleted for you, or not yet; `in_doubt` when it may not be there at all.',
  })
  code: string;

  @ApiProperty({ type: String, nullable: true, description: 'The same in words, where the network gave some.' })
  message: string | null;

  @ApiProperty(moment)
  askedAt: string;

  @ApiProperty({ ...sometime, description: 'When it is tried for you again; null where only you can delete it.' })
  triedAgainAt: string | null;
}

export class DeletionTaskList {
  @ApiProperty({ type: [DeletionTask] })
  items: DeletionTask[];
}

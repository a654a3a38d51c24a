import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import {
  HOLD_REASONS,
  PUBLICATION_STATES,
  SECOND_CHANCES,
  type HoldReason,
  type PublicationState,
  type SecondChance,
} from '#libs/shares';
import { PageQuery, pageOf } from '../fields/page.dto.js';

export class FailedSharesQuery extends PageQuery {}

export class DueShares {
  @ApiProperty({ type: 'integer', description: 'Whose time has come, and that no worker has taken up yet.' })
  shares: number;

  oldestAt: Date | null;
}

export class PlannedShares {
  @ApiProperty({ type: 'integer' })
  shares: number;

  nextAt: Date | null;
}

export class UnknownShares {
  @ApiProperty({ type: 'integer', description: 'Of which nobody knows whether they are out; their members say so.' })
  shares: number;

  oldestAt: Date | null;
}

export class SharesInState {
  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState' })
  state: PublicationState;

  @ApiProperty({ type: 'integer' })
  shares: number;
}

export class NetworkStanding {
  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ type: [SharesInState], description: 'A state that none is in is left out.' })
  states: SharesInState[];
}

export class HeldShares {
  @ApiProperty({ enum: HOLD_REASONS, enumName: 'HoldReason' })
  reason: HoldReason;

  @ApiProperty({ type: 'integer' })
  shares: number;

  /** When the first of them was to go out. */
  oldestAt: Date;
}

export class OperationsStanding {
  asOf: Date;

  due: DueShares;

  planned: PlannedShares;

  unknown: UnknownShares;

  @ApiProperty({ type: [NetworkStanding], description: 'What is open, and what has ended since `endedSince`.' })
  networks: NetworkStanding[];

  endedSince: Date;

  @ApiProperty({ type: [HeldShares] })
  held: HeldShares[];
}

export class FailedShareMember {
  id: string;
  name: string;
}

export class FailedShareItem {
  id: string;
  title: string;
}

export class FailedShare {
  id: string;

  member: FailedShareMember;

  item: FailedShareItem;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why, as its member reads it.' })
  message: string | null;

  @ApiProperty({ type: 'integer' })
  tries: number;

  plannedAt: Date;

  failedAt: Date;

  @ApiProperty({
    enum: SECOND_CHANCES,
    enumName: 'SecondChance',
    description:
      'Whether it may be tried once more: only what its network refused or never got, within a day of its time, and never what may be out.',
  })
  secondChance: SecondChance;
}

export class FailedSharePage extends pageOf(FailedShare) {}

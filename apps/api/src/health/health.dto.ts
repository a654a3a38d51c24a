import { ApiProperty } from '@nestjs/swagger';

const LATENESS = ['up', 'late', 'unknown'] as const;
type Lateness = (typeof LATENESS)[number];

export class Liveness {
  @ApiProperty({ enum: ['live'] })
  status: 'live';
}

export class LateFollower {
  @ApiProperty({ type: String, example: 'safety.cases' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'In how many organisations it is behind.' })
  organisations: number;

  @ApiProperty({ type: 'integer' })
  entries: number;

  @ApiProperty({ type: 'integer', description: 'Since when, where it is longest behind.' })
  seconds: number;

  @ApiProperty({ type: 'integer', description: 'In how many organisations it fails.' })
  failing: number;

  @ApiProperty({ type: 'integer', description: 'In how many organisations it waits for an operator.' })
  paused: number;
}

export class SetAsideCount {
  @ApiProperty({ type: String, example: 'safety.cases' })
  name: string;

  @ApiProperty({ type: 'integer' })
  entries: number;
}

export class FollowersReadiness {
  @ApiProperty({
    enum: LATENESS,
    description: 'Late when one is behind for more than a minute or could not take an entry in.',
  })
  status: Lateness;

  @ApiProperty({ type: [LateFollower], description: 'Those that have something to take in.' })
  behind: LateFollower[];

  @ApiProperty({ type: [SetAsideCount], description: 'Entries that could not be taken in.' })
  setAside: SetAsideCount[];
}

export class LateSchedule {
  @ApiProperty({ type: String, example: 'shares.sweep' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Since it last began.' })
  seconds: number;
}

export class SchedulesReadiness {
  @ApiProperty({ enum: LATENESS, description: 'Late when one has not run for three of its periods.' })
  status: Lateness;

  @ApiProperty({ type: [LateSchedule] })
  overdue: LateSchedule[];
}

export class Readiness {
  @ApiProperty({ enum: ['ready'] })
  status: 'ready';

  @ApiProperty({ enum: ['up', 'down'] })
  database: 'up' | 'down';

  @ApiProperty({ enum: ['up', 'down'] })
  queue: 'up' | 'down';

  followers: FollowersReadiness;

  schedules: SchedulesReadiness;
}

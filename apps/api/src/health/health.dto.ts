import { ApiProperty } from '@nestjs/swagger';

const LATENESS = ['up', 'late', 'unknown'] as const;
type Lateness = (typeof LATENESS)[number];

const MAIL = ['up', 'off', 'late', 'unknown'] as const;
type Mail = (typeof MAIL)[number];

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

export class DeferredMail {
  @ApiProperty({
    type: String,
    example: 'EAUTH',
    description: 'The code of SMTP, or what went wrong before there was one.',
  })
  code: string;

  @ApiProperty({ type: 'integer' })
  deliveries: number;

  @ApiProperty({ type: 'integer', description: 'Since when, where it has waited longest.' })
  seconds: number;
}

export class MailReadiness {
  @ApiProperty({
    enum: MAIL,
    description:
      'Off while no mail server is named: then nothing is sent. Late when something that was tried waits for more than ten minutes.',
  })
  status: Mail;

  @ApiProperty({ type: [DeferredMail], description: 'What was tried and is tried again.' })
  deferred: DeferredMail[];
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

  mail: MailReadiness;
}

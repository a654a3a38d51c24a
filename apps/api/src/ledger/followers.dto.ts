import { ApiProperty } from '@nestjs/swagger';

export class SetAsideEntry {
  @ApiProperty({ type: String, format: 'uuid' })
  entryId: string;

  @ApiProperty({ type: String, example: 'share.created' })
  kind: string;

  @ApiProperty({ type: String, description: 'Why it failed last.' })
  error: string;

  @ApiProperty({ type: 'integer' })
  tries: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it failed last.' })
  at: string;
}

export class Follower {
  @ApiProperty({ type: String, example: 'safety.cases' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'How many entries it has yet to pass.' })
  behind: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is behind.' })
  since: string | null;

  @ApiProperty({ type: 'integer', description: 'How often the entry it stands before has failed in a row.' })
  failures: number;

  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When what fails is tried again.' })
  retryAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it waits for an operator.' })
  paused: string | null;

  @ApiProperty({
    type: [SetAsideEntry],
    description: 'Entries it could not take in and passed, the hundred oldest.',
  })
  setAside: SetAsideEntry[];
}

export class FollowerList {
  items: Follower[];
}

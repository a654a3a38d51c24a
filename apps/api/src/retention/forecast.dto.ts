import { ApiProperty } from '@nestjs/swagger';
import { RETENTION_LIMITS } from '#libs/retention';
import { IntegerField } from '../fields/fields.js';

const DaysField = () =>
  IntegerField({
    optional: true,
    least: 1,
    most: RETENTION_LIMITS.days,
    about: 'Without it its class is kept for ever.',
  });

export class ForecastQuery {
  @DaysField()
  items?: number;

  @DaysField()
  drafts?: number;

  @DaysField()
  suggestions?: number;
}

const count = { type: 'integer' } as const;
const CountField = (description?: string) => ApiProperty({ ...count, ...(description && { description }) });

export class Erasure {
  @CountField()
  items: number;

  @CountField()
  drafts: number;

  @CountField()
  suggestions: number;

  @CountField('Of these items and drafts, as the three that follow.')
  versions: number;

  @CountField()
  shares: number;

  @CountField()
  comments: number;

  @CountField()
  certificates: number;

  @CountField('Records whose time is over by then, and that a legal hold keeps.')
  held: number;

  @CountField(
    'Those that stay with a post that stands at its network, or with a share, a recall or a check that is not over.',
  )
  busy: number;
}

export class GoesFirst {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Over by now where it goes at once.' })
  goesAt: string;
}

export class ErasureForecast {
  @ApiProperty({ type: Erasure })
  now: Erasure;

  @ApiProperty({ type: Erasure, description: 'In the days that follow, without what goes now.' })
  soon: Erasure;

  @CountField('How many days that is.')
  soonDays: number;

  @ApiProperty({ type: [GoesFirst], description: 'Of the items and drafts those that go first, five at most.' })
  first: GoesFirst[];

  @ApiProperty({
    description: 'False where there are more records than were looked at: then these are the least figures.',
  })
  whole: boolean;
}

import { ApiProperty } from '@nestjs/swagger';

/** The feed that brought an item. */
export class ItemSource {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  @ApiProperty({ description: 'It is followed no longer.' })
  removed: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Of the article.' })
  linkUrl: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the draft has no picture although the feed named one.',
  })
  pictureProblem: string | null;

  @ApiProperty({
    enum: ['followed', 'left_alone'],
    enumName: 'EntryChange',
    nullable: true,
    description:
      'The article changed in its feed: the draft followed, or was left alone since somebody had touched it.',
  })
  change: 'followed' | 'left_alone' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: string | null;
}

/** Where an item came from, where nobody of the library wrote it. */
export class ItemOrigin {
  @ApiProperty({ type: ItemSource, nullable: true })
  source: ItemSource | null;
}

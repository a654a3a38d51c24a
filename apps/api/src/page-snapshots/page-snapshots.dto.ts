import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../fields/fields.js';

/** A page as it was read at one moment. */
export class PageSnapshot {
  @ApiProperty({ description: 'Where the link led in the end.' })
  address: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the server’s answer.' })
  status: number | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: String, nullable: true })
  description: string | null;

  @ApiProperty({ description: 'Without what stands around it; cut where it is very long.' })
  mainText: string;

  @ApiProperty({
    description: 'SHA-256 of the first 400,000 characters of its main text, without dates, times and counters.',
  })
  hash: string;

  @ApiProperty({ type: String, format: 'date-time' })
  fetchedAt: string;
}

/** The page behind a version’s link, as far as it is looked after. */
export class LinkedPage {
  @ApiProperty({ description: 'The link of the version.' })
  link: string;

  @ApiProperty({ description: 'It is being read, or will be soon.' })
  pending: boolean;

  @ApiProperty({ description: 'It changed since it was approved: nothing of the version is shared meanwhile.' })
  held: boolean;

  @ApiProperty({
    description:
      'It was read for the first time after the approval, and no reviewer has looked at it since; it holds nothing.',
  })
  unseen: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was last read, or tried.' })
  lookedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was last read.' })
  readAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last try could not read it.' })
  problem: string | null;

  @ApiProperty({ type: PageSnapshot, nullable: true, description: 'As it was when it was last read.' })
  newest: PageSnapshot | null;

  @ApiProperty({ type: PageSnapshot, nullable: true, description: 'As it was when it was approved or accepted.' })
  accepted: PageSnapshot | null;
}

export class PageOfVersion {
  @ApiProperty({
    type: LinkedPage,
    nullable: true,
    description: 'Null for a version without a link, or one that did not go to review.',
  })
  page: LinkedPage | null;
}

export class PageAcceptance {
  @TextField({ least: 64, most: 64, about: 'Of the page that was seen.' })
  hash: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../fields/fields.js';
import { Media } from '../media/media.dto.js';

export class PageAddress {
  @TextField({ most: 2_000, about: 'Such as https://example.org/news.' })
  url: string;
}

export class PagePreview {
  url: string;

  @ApiProperty({ type: String, nullable: true, description: 'As the page names itself; null when it does not.' })
  title: string | null;

  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: Media, nullable: true, description: 'The page’s picture, kept here as an uploaded one is.' })
  image: Media | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the page says its picture shows.' })
  imageAlt: string | null;
}

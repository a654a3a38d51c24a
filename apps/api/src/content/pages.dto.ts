import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Media } from '../media/media.dto.js';

export class PageAddress {
  @IsString()
  @MaxLength(2_000)
  @ApiProperty({ type: String, example: 'https://example.org/news', maxLength: 2_000 })
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

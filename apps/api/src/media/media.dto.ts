import { ApiProperty } from '@nestjs/swagger';

export class Media {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, example: '/api/media/0198f3c2-7a10-7000-8000-000000000001' })
  url: string;

  @ApiProperty({ type: 'integer' })
  width: number;

  @ApiProperty({ type: 'integer' })
  height: number;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty({ type: String, example: 'image/jpeg' })
  type: string;
}

import { ApiProperty } from '@nestjs/swagger';

export class AudienceSize {
  @ApiProperty({ type: 'integer', description: 'Active advocates and sellers it would be in the feed of.' })
  reached: number;

  @ApiProperty({ type: 'integer', description: 'Active advocates and sellers there are.' })
  all: number;
}

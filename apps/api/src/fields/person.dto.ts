import { ApiProperty } from '@nestjs/swagger';

/** A person as others see them named. */
export class Person {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

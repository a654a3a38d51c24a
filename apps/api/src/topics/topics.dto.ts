import { ApiProperty } from '@nestjs/swagger';
import { TOPIC_COLOURS } from '#libs/topics';
import { ChoiceField, TextField } from '../fields/fields.js';

export class NewTopic {
  @TextField({ least: 1, most: 60 })
  name: string;

  @ChoiceField(TOPIC_COLOURS, { optional: true, enumName: 'TopicColour' })
  colour?: string;
}

export class Topic {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  slug: string;

  colour: string;
}

export class TopicList {
  items: Topic[];
}

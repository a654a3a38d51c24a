import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { ContentController } from './content.controller.js';
import { TopicsController } from './topics.controller.js';

@Module({ imports: [ContentModule], controllers: [ContentController, TopicsController] })
export class ContentApiModule {}

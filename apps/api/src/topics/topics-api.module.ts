import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { TopicsModule } from '#libs/topics';
import { TopicsController } from './topics.controller.js';

@Module({ imports: [ContentModule, TopicsModule], controllers: [TopicsController] })
export class TopicsApiModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CreateTopic } from './create-topic.js';
import { TopicEntity } from './topic.entity.js';
import { TopicQueries } from './topic.queries.js';
import { TopicRepository } from './topic.repository.js';

const doors = [CreateTopic, TopicQueries, TopicRepository];

@Module({ imports: [TypeOrmModule.forFeature([TopicEntity])], providers: doors, exports: doors })
export class TopicsModule {}

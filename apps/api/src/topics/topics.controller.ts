import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DeleteTopic } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { CreateTopic, TopicQueries } from '#libs/topics';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { NewTopic, Topic, TopicList } from './topics.dto.js';

@ApiTags('content')
@Controller('api/topics')
export class TopicsController {
  constructor(
    private readonly queries: TopicQueries,
    private readonly create: CreateTopic,
    private readonly remove: DeleteTopic,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: TopicList })
  async listTopics(@CurrentActor() actor: Actor): Promise<TopicList> {
    return { items: await this.queries.list(actor) };
  }

  @Post()
  @Allow('author', 'comms_lead', 'admin')
  @ApiCreatedResponse({ type: Topic })
  async createTopic(@CurrentActor() actor: Actor, @Body() body: NewTopic): Promise<Topic> {
    return this.create.execute(actor, body);
  }

  /** Removes a topic no item is about; 409 topic_in_use otherwise. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async deleteTopic(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }
}

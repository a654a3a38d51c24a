import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ChooseNotifications, InboxQueries, MarkRead } from '#libs/notifications';
import { AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import {
  AllRead,
  NotificationChoices,
  NotificationChoicesChange,
  NotificationPage,
  NotificationsQuery,
  UnreadNotifications,
} from './notifications.dto.js';

/** A member's own inbox, and how they want to be told of what. */
@ApiTags('notifications')
@Controller('api/notifications')
export class NotificationsController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly markRead: MarkRead,
    private readonly choose: ChooseNotifications,
  ) {}

  /** The newest first, in your language. Several of a kind that came within minutes are one. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: NotificationPage })
  async listNotifications(@CurrentActor() actor: Actor, @Query() query: NotificationsQuery): Promise<NotificationPage> {
    const { items, nextCursor } = await this.inbox.list(actor, query);
    return {
      items: items.map(({ at, toldAt, ...item }) => ({ ...item, at: at.toISOString(), toldAt: toldAt.toISOString() })),
      nextCursor,
    };
  }

  @Get('unread')
  @AnyMember()
  @ApiOkResponse({ type: UnreadNotifications })
  async countUnreadNotifications(@CurrentActor() actor: Actor): Promise<UnreadNotifications> {
    return { count: await this.inbox.unread(actor) };
  }

  /** Everything, or everything up to a moment: what came since, unseen, stays unread. */
  @Post('read')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async markAllNotificationsRead(@CurrentActor() actor: Actor, @Body() { until }: AllRead): Promise<void> {
    await this.markRead.all(actor, until ? new Date(until) : null);
  }

  @Get('choices')
  @AnyMember()
  @ApiOkResponse({ type: NotificationChoices })
  async getNotificationChoices(@CurrentActor() actor: Actor): Promise<NotificationChoices> {
    return this.choose.read(actor);
  }

  /** Takes what `GET` answers, with the version it had. What is mandatory stays as it is. */
  @Put('choices')
  @AnyMember()
  @ApiOkResponse({ type: NotificationChoices })
  async setNotificationChoices(
    @CurrentActor() actor: Actor,
    @Body() { kinds, ...body }: NotificationChoicesChange,
  ): Promise<NotificationChoices> {
    await this.choose.execute(actor, {
      ...body,
      kinds: kinds.map(({ kind, inbox, mail }) => ({ kind, inbox, mail })),
    });
    return this.choose.read(actor);
  }

  @Post(':id/read')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async markNotificationRead(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.markRead.execute(actor, id, true);
  }

  @Post(':id/unread')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async markNotificationUnread(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.markRead.execute(actor, id, false);
  }
}

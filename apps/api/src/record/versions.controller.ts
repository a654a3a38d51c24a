import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemQueries } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { VersionList, type VersionOfItem as Version } from '#libs/record';
import { Allow, CurrentActor } from '../access/access.js';
import { Item } from '../content/content.dto.js';
import { presentItem } from '../content/content.presenter.js';
import { IdParam } from '../fields/id.param.js';
import { iso } from '../fields/iso.js';
import { PageQuery } from '../fields/page.dto.js';
import { VersionOfItemPage, type VersionOfItem } from './versions.dto.js';

@ApiTags('record')
@Controller('api/content/:id/versions')
export class VersionsController {
  constructor(
    private readonly versions: VersionList,
    private readonly items: ItemQueries,
  ) {}

  /** Every version of the item with what became of it, the newest first. */
  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: VersionOfItemPage })
  async listVersions(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<VersionOfItemPage> {
    const { items, nextCursor } = await this.versions.of(actor, id, query);
    return { items: items.map(present), nextCursor };
  }

  /** The item as it was in one of its versions. */
  @Get(':versionId')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Item })
  async getVersion(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
  ): Promise<Item> {
    return presentItem(await this.items.get(actor, id, versionId));
  }
}

function present(of: Version): VersionOfItem {
  const { approvals, writtenAt, sentAt, decidedAt, until, publishFrom, expiresAt, ...version } = of;
  return {
    ...version,
    approvals: approvals.map(({ at, ...approval }) => ({ ...approval, at: at.toISOString() })),
    writtenAt: writtenAt.toISOString(),
    sentAt: iso(sentAt),
    decidedAt: iso(decidedAt),
    until: iso(until),
    publishFrom: iso(publishFrom),
    expiresAt: iso(expiresAt),
  };
}

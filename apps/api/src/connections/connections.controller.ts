import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiFoundResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock, type Actor } from '#libs/kernel';
import {
  ConnectAccount,
  Connections as MembersConnections,
  DisconnectAccount,
  localPath,
  Networks,
} from '#libs/networks';
import { Allow, CurrentActor, CurrentSessionId } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import {
  Connections,
  ConnectionStart,
  ConnectionStarted,
  NetworkParam,
  StartConnectionQuery,
} from './connections.dto.js';
import { BackToPortalFilter } from './back-to-portal.filter.js';
import { readCallback } from './read-callback.js';
import { presentConnection, presentNetwork, returnPath } from './connections.presenter.js';

@ApiTags('connections')
@Controller('api/connections')
export class ConnectionsController {
  constructor(
    private readonly connections: MembersConnections,
    private readonly connectAccount: ConnectAccount,
    private readonly disconnectAccount: DisconnectAccount,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /** Your own accounts, and the networks there are. */
  @Get()
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: Connections })
  async listConnections(@CurrentActor() actor: Actor): Promise<Connections> {
    const items = await this.connections.list(actor);
    const now = this.clock.now();
    return {
      items: items.map((connection) => presentConnection(connection, now)),
      networks: this.networks.all.map(presentNetwork),
    };
  }

  /** Sends your browser to the network, to agree there. */
  @Get(':network/start')
  @UseFilters(BackToPortalFilter)
  @Allow('advocate', 'seller')
  @ApiFoundResponse({ description: 'To the network.' })
  async startConnection(
    @CurrentActor() actor: Actor,
    @CurrentSessionId() sessionId: string,
    @Param() { network }: NetworkParam,
    @Query() { returnTo }: StartConnectionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = await this.connectAccount.begin(actor, network, sessionId, returnTo);
    await reply.redirect(address ?? returnPath({ returnTo: localPath(returnTo), error: null }, network), 302);
  }

  /** Connects an account with what the network asks for, or answers where to agree. */
  @Post(':network')
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: ConnectionStarted })
  async beginConnection(
    @CurrentActor() actor: Actor,
    @CurrentSessionId() sessionId: string,
    @Param() { network }: NetworkParam,
    @Body() { returnTo, ...details }: ConnectionStart,
  ): Promise<ConnectionStarted> {
    return { address: await this.connectAccount.begin(actor, network, sessionId, returnTo, details) };
  }

  /** Where the network sends your browser back to. */
  @Get(':network/callback')
  @UseFilters(BackToPortalFilter)
  @Allow('advocate', 'seller')
  @ApiQuery({ name: 'state', required: false })
  @ApiQuery({ name: 'code', required: false })
  @ApiQuery({ name: 'error', required: false })
  @ApiFoundResponse({
    description: 'To the portal, with `connected`, or `connectError` and `network`, in the address.',
  })
  async finishConnection(
    @CurrentActor() actor: Actor,
    @CurrentSessionId() sessionId: string,
    @Param() { network }: NetworkParam,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const connected = await this.connectAccount.execute(actor, network, sessionId, readCallback(query));
    await reply.redirect(returnPath(connected, network), 302);
  }

  /** Ends a connection: here at once, and at the network. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('advocate', 'seller')
  @ApiNoContentResponse()
  async removeConnection(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.disconnectAccount.execute(actor, id);
  }
}

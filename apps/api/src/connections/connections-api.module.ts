import { Module } from '@nestjs/common';
import { NetworksModule } from '#libs/networks';
import { ConnectionsController } from './connections.controller.js';

@Module({ imports: [NetworksModule], controllers: [ConnectionsController] })
export class ConnectionsApiModule {}

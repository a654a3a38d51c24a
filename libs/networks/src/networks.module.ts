import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Followers } from '#libs/ledger';
import { ConnectAccount } from './connect-account.js';
import { ConnectionAttemptEntity } from './connection-attempt.entity.js';
import { ConnectionEntity } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { Connections } from './connections.js';
import { DisconnectAccount } from './disconnect-account.js';
import { ForgetDeactivated } from './forget-deactivated.js';
import type { NetworkAdapter } from '#libs/network-contract';
import { ADAPTERS, Networks } from './networks.js';
import { OwnPosts } from './own-posts.js';

const adapters = Object.values(ADAPTERS).map(([adapter]) => adapter);
const doors = [ConnectAccount, Connections, DisconnectAccount, OwnPosts];

@Module({
  imports: [TypeOrmModule.forFeature([ConnectionAttemptEntity, ConnectionEntity])],
  providers: [
    ...doors,
    ConnectionRepository,
    ForgetDeactivated,
    ...Object.values(ADAPTERS).flat(),
    { provide: Networks, useFactory: (...all: NetworkAdapter[]) => new Networks(all), inject: adapters },
  ],
  exports: [...doors, Networks],
})
export class NetworksModule implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly forgetDeactivated: ForgetDeactivated,
  ) {}

  onModuleInit(): void {
    this.followers.register(this.forgetDeactivated);
  }
}

import { Module } from '@nestjs/common';
import { LinksModule } from '#libs/links';
import { NetworksModule } from '#libs/networks';

@Module({ imports: [LinksModule, NetworksModule] })
export class SharesModule {}

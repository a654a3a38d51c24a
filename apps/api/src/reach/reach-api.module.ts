import { Module } from '@nestjs/common';
import { NetworksModule } from '#libs/networks';
import { ReachModule } from '#libs/reach';
import { ReachController } from './reach.controller.js';

@Module({ imports: [ReachModule, NetworksModule], controllers: [ReachController] })
export class ReachApiModule {}

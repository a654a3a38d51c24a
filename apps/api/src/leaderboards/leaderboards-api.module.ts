import { Module } from '@nestjs/common';
import { LeaderboardsModule } from '#libs/leaderboards';
import { LeaderboardsController } from './leaderboards.controller.js';

@Module({ imports: [LeaderboardsModule], controllers: [LeaderboardsController] })
export class LeaderboardsApiModule {}

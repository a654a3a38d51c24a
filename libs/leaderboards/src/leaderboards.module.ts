import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '#libs/people';
import { FindSeason } from './find-season.js';
import { FollowPoints } from './follow-points.js';
import { LeaderboardQueries } from './leaderboard.queries.js';
import { ScorebookRepository } from './scorebook.repository.js';
import { SeasonEntity } from './season.entity.js';
import { SeasonStandings } from './season-standings.queries.js';
import { ShowBoard } from './show-board.js';
import { ShowBoards } from './show-boards.js';
import { ShowOwnStanding } from './show-own-standing.js';

const doors = [SeasonStandings, ShowBoards, ShowBoard, ShowOwnStanding];

@Module({
  imports: [TypeOrmModule.forFeature([SeasonEntity]), PeopleModule],
  providers: [...doors, FindSeason, FollowPoints, LeaderboardQueries, ScorebookRepository],
  exports: doors,
})
export class LeaderboardsModule {}

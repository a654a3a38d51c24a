import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor, type Language } from '#libs/kernel';
import {
  isScoredNode,
  SCORED_NODES,
  ShowBoard,
  ShowBoards,
  ShowOwnStanding,
  type ScoredNode,
} from '#libs/leaderboards';
import { AnyMember, CurrentActor } from '../access/access.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { Leaderboard, LeaderboardQuery, Leaderboards, Standing, StandingQuery } from './leaderboards.dto.js';
import { presentBoard, presentBoards, presentStanding } from './leaderboards.presenter.js';

const NodeParam = () => ApiParam({ name: 'node', enum: SCORED_NODES, enumName: 'ScoredNode' });

@ApiTags('leaderboards')
@Controller('api/leaderboards')
export class LeaderboardsController {
  constructor(
    private readonly showBoards: ShowBoards,
    private readonly showBoard: ShowBoard,
    private readonly showOwnStanding: ShowOwnStanding,
  ) {}

  /** Which boards there are, their seasons, and what earns points. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: Leaderboards })
  async listLeaderboards(@CurrentActor() actor: Actor, @SpokenLanguage() language: Language): Promise<Leaderboards> {
    return presentBoards(await this.showBoards.execute(actor), language);
  }

  /** A season's standings of consenting people, or of teams. Where they may not be shown, `hidden` says why. */
  @Get(':node')
  @AnyMember()
  @NodeParam()
  @ApiOkResponse({ type: Leaderboard })
  async getLeaderboard(
    @CurrentActor() actor: Actor,
    @Param('node') node: string,
    @Query() query: LeaderboardQuery,
    @SpokenLanguage() language: Language,
  ): Promise<Leaderboard> {
    return presentBoard(await this.showBoard.execute(actor, scoredNode(node), query), language);
  }

  /** One's own account: every point with the fact it rests on. Seen by nobody else. */
  @Get(':node/me')
  @AnyMember()
  @NodeParam()
  @ApiOkResponse({ type: Standing })
  async getOwnStanding(
    @CurrentActor() actor: Actor,
    @Param('node') node: string,
    @Query() query: StandingQuery,
    @SpokenLanguage() language: Language,
  ): Promise<Standing> {
    return presentStanding(await this.showOwnStanding.execute(actor, scoredNode(node), query.seasonId), language);
  }
}

function scoredNode(node: string): ScoredNode {
  if (!isScoredNode(node)) throw DomainError.notFound('leaderboard');
  return node;
}

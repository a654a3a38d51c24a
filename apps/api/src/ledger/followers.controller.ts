import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor } from '#libs/kernel';
import { LedgerQueries, RetakeEntries } from '#libs/ledger';
import { Allow, CurrentActor } from '../access/access.js';
import { Follower, FollowerList } from './followers.dto.js';
import { presentFollower } from './followers.presenter.js';

@ApiTags('ledger')
@Controller('api/ledger/followers')
export class FollowersController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly retake: RetakeEntries,
  ) {}

  /** What follows the organisation's ledger, how far each has come, and what it could not take in. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: FollowerList })
  async listFollowers(@CurrentActor() actor: Actor): Promise<FollowerList> {
    return { items: (await this.ledger.standings(actor)).map(presentFollower) };
  }

  /** Tries again the entries that a follower has set aside; answers how it stands then. */
  @Post(':name/retake')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: Follower })
  async retakeEntries(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<Follower> {
    await this.retake.execute(actor, name);
    const standing = (await this.ledger.standings(actor)).find((follower) => follower.name === name);
    if (!standing) throw DomainError.notFound('follower');
    return presentFollower(standing);
  }
}

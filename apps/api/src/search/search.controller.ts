import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { Search } from '#libs/search';
import { AnyMember, CurrentActor } from '../access/access.js';
import { SearchAnswer, SearchQuery } from './search.dto.js';

@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** Items, people, your shares and cases, as far as your roles let you open them; the likeliest first. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: SearchAnswer })
  async searchEverything(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<SearchAnswer> {
    const found = await this.search.execute(actor, q);
    return { items: found.map((one) => ({ ...one, at: one.at && one.at.toISOString() })) };
  }
}

import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ChangeOrganisation, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { Organisation, OrganisationChange } from './organisation.dto.js';
import { presentOrganisation } from './organisation.presenter.js';

@ApiTags('organisation')
@Controller('api/organisation')
export class OrganisationController {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly change: ChangeOrganisation,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: Organisation })
  async getOrganisation(@CurrentActor() actor: Actor): Promise<Organisation> {
    const organisation = await this.database.within(actor, (tx) => this.organisations.get(tx));
    return presentOrganisation(organisation);
  }

  /** Changes the settings; an absent field stays as it is. 422 works_council_needed while its agreement is missing. */
  @Patch()
  @Allow('admin')
  @ApiOkResponse({ type: Organisation })
  async changeOrganisation(@CurrentActor() actor: Actor, @Body() body: OrganisationChange): Promise<Organisation> {
    return presentOrganisation(await this.change.execute(actor, body));
  }
}

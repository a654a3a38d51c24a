import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ChangeOrganisation, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { Organisation, OrganisationChange } from './organisation.dto.js';

@ApiTags('organisation')
@Controller('api/organisation')
export class OrganisationController {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly change: ChangeOrganisation,
    private readonly history: EditHistory,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: Organisation })
  async getOrganisation(@CurrentActor() actor: Actor): Promise<Organisation> {
    return this.shown(actor);
  }

  /** Changes the settings; an absent field stays as it is. 422 works_council_needed while its agreement is missing. */
  @Patch()
  @Allow('admin')
  @ApiOkResponse({ type: Organisation })
  async changeOrganisation(@CurrentActor() actor: Actor, @Body() body: OrganisationChange): Promise<Organisation> {
    const { revision, ...change } = body;
    const shown = () => this.shown(actor);
    await this.history.guard(() => this.change.execute(actor, change, revision), shown);
    return shown();
  }

  private async shown(actor: Actor): Promise<Organisation> {
    return this.history.with(actor, 'organisation.settings', () =>
      this.database.within(actor, (tx) => this.organisations.get(tx)),
    );
  }
}

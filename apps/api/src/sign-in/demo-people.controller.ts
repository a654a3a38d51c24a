import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DEMO_PASSWORD, SignInQueries } from '#libs/sign-in';
import { Configuration } from '#libs/platform';
import { Public } from '../access/access.js';
import { DemoPeople } from './sign-in.dto.js';

@ApiTags('auth')
@Controller('api/auth/demo-people')
export class DemoPeopleController {
  constructor(
    private readonly queries: SignInQueries,
    private readonly configuration: Configuration,
  ) {}

  /** The demo organisation's people, to sign in as; nobody where there is no demo. */
  @Get()
  @Public()
  @ApiOkResponse({ type: DemoPeople })
  async listDemoPeople(): Promise<DemoPeople> {
    const items = this.configuration.values.demo ? await this.queries.demoPeople() : [];
    return { password: items.length > 0 ? DEMO_PASSWORD : null, items };
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ImportPeople, InviteMember, RenewInvitation } from '#libs/invitations';
import { DomainError, say, type Actor, type Language } from '#libs/kernel';
import { ChangeMember, PeopleQueries } from '#libs/people';
import { SendPasswordReset } from '#libs/sign-in';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { uploadedBytes } from '../fields/uploaded-bytes.js';
import { TakesFile } from '../bodies/takes-file.js';
import { IdParam } from '../fields/id.param.js';
import {
  InvitationLink,
  InvitedMember,
  Member,
  MemberChange,
  MemberPage,
  NewMember,
  PasswordResetSent,
  PeopleImport,
  PeopleImportQuery,
  PeopleQuery,
} from './people.dto.js';
import { PeoplePresenter } from './people.presenter.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly invite: InviteMember,
    private readonly change: ChangeMember,
    private readonly renew: RenewInvitation,
    private readonly reset: SendPasswordReset,
    private readonly importPeopleVerb: ImportPeople,
    private readonly presenter: PeoplePresenter,
    private readonly history: EditHistory,
  ) {}

  /** The organisation's people by name. */
  @Get()
  @Allow('admin', 'comms_lead')
  @ApiOkResponse({ type: MemberPage })
  async listPeople(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<MemberPage> {
    const edited = await this.history.ofKind(actor, 'member');
    const page = await this.queries.list(actor, query);
    return {
      items: page.items.map((person) => ({ ...this.presenter.member(person), ...edited(person.id) })),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @Allow('admin', 'comms_lead')
  @ApiOkResponse({ type: Member })
  async getMember(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<Member> {
    return this.shown(actor, id);
  }

  /** Adds somebody who joins by the invitation in the answer. */
  @Post()
  @Allow('admin')
  @ApiCreatedResponse({ type: InvitedMember })
  async inviteMember(@CurrentActor() actor: Actor, @Body() body: NewMember): Promise<InvitedMember> {
    const { member, invitation } = await this.invite.execute(actor, body);
    return { member: await this.shown(actor, member.id), ...this.presenter.invitation(invitation) };
  }

  /** Changes somebody; an absent field stays as it is. Deactivating ends their sessions at once. */
  @Patch(':id')
  @Allow('admin')
  @ApiOkResponse({ type: Member })
  async changeMember(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: MemberChange,
  ): Promise<Member> {
    const { revision, ...change } = body;
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.change.execute(actor, id, change, revision), shown);
    return shown();
  }

  /** Replaces the invitation of somebody who has not joined yet. */
  @Post(':id/invitation')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: InvitationLink })
  async renewInvitation(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<InvitationLink> {
    return this.presenter.invitation(await this.renew.execute(actor, id));
  }

  /**
   * Has somebody choose a new password. The link goes to them by mail and to nobody else; where no mail is configured, it
   * is in the answer for the admin to hand over, this once.
   */
  @Post(':id/password-reset')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: PasswordResetSent })
  async sendPasswordReset(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<PasswordResetSent> {
    return this.presenter.reset(await this.reset.execute(actor, id));
  }

  /**
   * Invites and changes people by a CSV file with the columns email, name, roles and, if wanted, team, region, language.
   * 409 import_changed when it would not do any more what the plan of a dry run said.
   */
  @Post('import')
  @HttpCode(200)
  @Allow('admin')
  @TakesFile(5)
  @ApiConsumes('multipart/form-data', 'text/csv')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiOkResponse({ type: PeopleImport })
  async importPeople(
    @CurrentActor() actor: Actor,
    @Query() query: PeopleImportQuery,
    @Req() request: FastifyRequest,
    @SpokenLanguage() language: Language,
  ): Promise<PeopleImport> {
    const file = await uploadedBytes(request, say('Attach a CSV file in the field "file".'));
    const report = await this.importPeopleVerb.execute(actor, file, { dryRun: query.dryRun, previewed: query.plan });
    return this.presenter.report(report, language);
  }

  private async shown(actor: Actor, id: string): Promise<Member> {
    return this.history.with(actor, `member.${id}`, async () => {
      const person = await this.queries.one(actor, id);
      if (!person) throw DomainError.notFound('member');
      return this.presenter.member(person);
    });
  }
}

import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { say, type Actor, type Language } from '#libs/kernel';
import { ImportRegister, OwnListQueries, REGISTER_TITLES, RemoveRegister, type HeldRegister } from '#libs/products';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { TakesFile } from '../bodies/takes-file.js';
import { uploadedBytes } from '../fields/uploaded-bytes.js';
import { Register, RegisterChoice, RegisterImport, RegisterList } from './registers.dto.js';

/** Public registers of medicines, whose names the rules then know. */
@ApiTags('guidelines')
@Controller('api/guidelines/registers')
export class RegistersController {
  constructor(
    private readonly queries: OwnListQueries,
    private readonly importVerb: ImportRegister,
    private readonly remove: RemoveRegister,
  ) {}

  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'safety_officer', 'admin')
  @ApiOkResponse({ type: RegisterList })
  async listRegisters(@CurrentActor() actor: Actor): Promise<RegisterList> {
    return { items: (await this.queries.registers(actor)).map(present) };
  }

  /** Takes in a register's file as it is published: Orange Book `products.txt`, the EMA medicines table as CSV, `CIS_bdpm.txt`. */
  @Post('import')
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @TakesFile(10)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiOkResponse({ type: RegisterImport })
  async importRegister(
    @CurrentActor() actor: Actor,
    @Query() { kind }: RegisterChoice,
    @Req() request: FastifyRequest,
    @SpokenLanguage() language: Language,
  ): Promise<RegisterImport> {
    const file = await uploadedBytes(request, say('Attach the register’s file in the field "file".'));
    const { refusedLines, ...held } = await this.importVerb.execute(actor, kind, file);
    return {
      ...present(held),
      refusedLines: refusedLines.map(({ line, reason }) => ({ line, reason: speakTo(language, reason) })),
    };
  }

  @Delete(':kind')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async removeRegister(@CurrentActor() actor: Actor, @Param() { kind }: RegisterChoice): Promise<void> {
    await this.remove.execute(actor, kind);
  }
}

function present({ kind, names, lines, refused, importedAt, importedBy }: HeldRegister): Register {
  return {
    kind,
    title: REGISTER_TITLES[kind],
    names,
    lines,
    refused,
    importedAt: importedAt.toISOString(),
    importedBy,
  };
}

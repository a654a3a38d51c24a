import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { say, type Actor } from '#libs/kernel';
import { ReadImage, StoreImage } from '#libs/media';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { uploadedBytes } from '../fields/uploaded-bytes.js';
import { Media } from './media.dto.js';
import { presentMedia } from './media.presenter.js';

@ApiTags('content')
@Controller('api/media')
export class MediaController {
  constructor(
    private readonly store: StoreImage,
    private readonly read: ReadImage,
  ) {}

  /** Keeps a JPEG, PNG, WebP or GIF picture of at most 10 MB, drawn anew without its metadata. */
  @Post()
  @Allow('author', 'comms_lead', 'admin')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiCreatedResponse({ type: Media })
  async uploadMedia(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Media> {
    return presentMedia(
      await this.store.execute(
        actor,
        Buffer.from(await uploadedBytes(request, say('Attach a picture in the field "file".'))),
      ),
    );
  }

  /** The picture itself. It never changes under its address. */
  @Get(':id')
  @AnyMember()
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getMedia(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { media, bytes } = await this.read.execute(actor.organisationId, id);
    void reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('etag', `"${media.sha256.slice(0, 32)}"`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'");
    return new StreamableFile(bytes, { type: media.type, length: bytes.length, disposition: 'inline' });
  }
}

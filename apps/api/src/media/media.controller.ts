import { Controller, Get, Headers, HttpStatus, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasRole, say, type Actor } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { ShowPicture } from '#libs/pictures';
import { AnyMember, CurrentActor } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { TakesFile } from '../bodies/takes-file.js';
import { IdParam } from '../fields/id.param.js';
import { uploadedBytes } from '../fields/uploaded-bytes.js';
import { Media } from './media.dto.js';
import { presentMedia } from './media.presenter.js';

@ApiTags('content')
@Controller('api/media')
export class MediaController {
  constructor(
    private readonly store: StoreImage,
    private readonly pictures: ShowPicture,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Keeps a JPEG, PNG, WebP or GIF picture of at most 10 MB, drawn anew without its metadata: for the library, or for a
   * suggestion.
   */
  @Post()
  @AnyMember()
  @TakesFile(10)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiCreatedResponse({ type: Media })
  async uploadMedia(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Media> {
    // Whoever works for the library may bring in many at once.
    if (!hasRole(actor, 'author', 'comms_lead', 'admin')) this.limits.take(LIMITS.pictures, actor.memberId);
    return presentMedia(
      await this.store.execute(
        actor,
        Buffer.from(await uploadedBytes(request, say('Attach a picture in the field "file".'))),
      ),
    );
  }

  /**
   * The picture itself, for whoever may see what it belongs to; not found for everybody else. It never changes under its
   * address, but who may see it does: a browser keeps it and asks again before it shows it, and nothing in between keeps it.
   */
  @Get(':id')
  @AnyMember()
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 304, description: 'What the client has is right.' })
  async getMedia(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const media = await this.pictures.find(actor, id);
    const etag = `"${media.sha256.slice(0, 32)}"`;
    void reply
      .header('cache-control', 'private, no-cache')
      .header('vary', 'Cookie')
      .header('etag', etag)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'");
    if (known?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === etag)) {
      void reply.code(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    const bytes = await this.pictures.bytes(actor, media);
    return new StreamableFile(bytes, { type: media.type, length: bytes.length, disposition: 'inline' });
  }
}

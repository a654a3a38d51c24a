import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { MediaRepository, ReadImage, type MediaRecord } from '#libs/media';
import { Database } from '#libs/platform';
import { PictureQueries } from './picture.queries.js';

/** Shows a member a picture, when they may see what it belongs to. */
@Injectable()
export class ShowPicture {
  constructor(
    private readonly database: Database,
    private readonly media: MediaRepository,
    private readonly pictures: PictureQueries,
    private readonly readImage: ReadImage,
  ) {}

  /** What it is. @throws DomainError not_found also for what the member may not see, so that nobody learns that it is there. */
  async find(actor: Actor, imageId: string): Promise<MediaRecord> {
    return this.database.within(actor, async (tx) => {
      const media = await this.media.find(tx, imageId);
      if (!media || !(await this.pictures.mayBeSeen(tx, actor, imageId))) throw DomainError.notFound('picture');
      return media;
    });
  }

  /** Its bytes, of what was found. */
  async bytes(actor: Actor, { id }: MediaRecord): Promise<Buffer> {
    return (await this.readImage.execute(actor.organisationId, id)).bytes;
  }
}

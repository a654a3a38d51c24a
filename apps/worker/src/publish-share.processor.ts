import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#libs/platform';
import { publishJob, PublishPayload, PublishShare } from '#libs/shares';

@Injectable()
export class PublishShareProcessor implements JobProcessor<PublishPayload> {
  readonly job = publishJob;

  constructor(private readonly publishShare: PublishShare) {}

  async process({ organisationId, shareId }: PublishPayload): Promise<void> {
    await this.publishShare.execute(organisationId, shareId);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Sentence } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { Configuration, GuardedFetch } from '#libs/platform';

const AT_ONCE = 3;

/** A picture that is kept here, or why there is none. */
export type FetchedPicture = { imageId: string } | { problem: Sentence };

/** Fetches the pictures of entries and keeps each as an uploaded one is: drawn anew, and nothing of it but its pixels. */
@Injectable()
export class FetchPictures {
  constructor(
    private readonly guardedFetch: GuardedFetch,
    private readonly storeImage: StoreImage,
    private readonly configuration: Configuration,
  ) {}

  /** By address. `onward` is told how many are done, so that whoever waits sees it. */
  async execute(
    owner: Actor,
    addresses: readonly string[],
    onward: (done: number) => Promise<void>,
  ): Promise<Map<string, FetchedPicture>> {
    const found = new Map<string, FetchedPicture>();
    const left = [...new Set(addresses)];
    const work = async () => {
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        found.set(address, await this.fetch(owner, address));
        await onward(found.size);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found;
  }

  private async fetch(owner: Actor, address: string): Promise<FetchedPicture> {
    try {
      const { bytes } = await this.guardedFetch.bytes(address, 'url', {
        accept: 'image/*',
        trusted: this.configuration.demoSites,
      });
      return { imageId: (await this.storeImage.execute(owner, Buffer.from(bytes))).id };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { problem: error.errors[0]?.message ?? error.detail };
    }
  }
}

import type { Clock } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import type { TestDatabase } from '#testing/platform';
import { MediaStore } from '../src/media-store.js';
import { MediaRepository } from '../src/media.repository.js';
import { ReadImage } from '../src/read-image.js';
import { StoreImage } from '../src/store-image.js';

/** The media room on a test's database, with its verbs wired by hand. */
export function theMediaRoom({ database, configuration }: TestDatabase, clock: Clock = new FixedClock()) {
  const store = new MediaStore(configuration);
  const media = new MediaRepository();
  return {
    storeImage: new StoreImage(database, store, media, clock),
    readImage: new ReadImage(database, store, media),
  };
}

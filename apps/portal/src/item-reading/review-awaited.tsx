import type { Item } from '../api/content.js';
import { useWaitsForAuthor } from './author-mark.js';
import { WillBeTold } from '../told/will-be-told.js';

/** That one will be told what becomes of it, while it is somebody else that it waits for. */
export function ReviewAwaited({ item }: { item: Item }) {
  return useWaitsForAuthor(item) === false ? <WillBeTold of="review" /> : null;
}

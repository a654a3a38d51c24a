import type { MediaRecord } from '#libs/media';
import type { Media } from './media.dto.js';

export function presentMedia({ id, width, height, bytes, type }: MediaRecord): Media {
  return { id, url: mediaUrl(id), width, height, bytes, type };
}

/** Where a picture is shown from. */
export function mediaUrl(id: string): string;
export function mediaUrl(id: string | null): string | null;
export function mediaUrl(id: string | null): string | null {
  return id === null ? null : `/api/media/${id}`;
}

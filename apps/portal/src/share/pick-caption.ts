import type { CaptionText } from '../api/feed.js';

/** The caption asked for, else the first in the member's language, else the first. */
export function pickCaption(
  captions: CaptionText[],
  id: string | undefined,
  language: string | null,
): CaptionText | undefined {
  return (
    captions.find((caption) => caption.id === id) ??
    captions.find((caption) => language !== null && caption.language === language) ??
    captions[0]
  );
}

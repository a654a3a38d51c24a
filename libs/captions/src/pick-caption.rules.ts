/** The caption asked for, else the first in the member's language, else the first. */
export function pickCaption<Caption extends { id: string; language: string }>(
  captions: readonly Caption[],
  id: string | undefined,
  language: string | null,
): Caption | undefined {
  return (
    captions.find((caption) => caption.id === id) ??
    captions.find((caption) => language !== null && caption.language === language) ??
    captions[0]
  );
}

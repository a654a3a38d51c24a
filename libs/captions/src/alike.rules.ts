interface Use {
  network: string;
  language: string;
}

/** Whether both are for the same network and language. */
const alike = (one: Use, other: Use) => one.network === other.network && one.language === other.language;

/** The captions for the same network and language, in their order. */
export function captionsAlike<C extends Use>(captions: readonly C[], use: Use): C[] {
  return captions.filter((caption) => alike(caption, use));
}

/** Which of the captions for its network and language this one is, from 1. */
export function nthAlike<C extends Use>(captions: readonly C[], caption: C): number {
  return captionsAlike(captions, caption).indexOf(caption) + 1;
}

/** What its name ends with, so that captions for the same network and language can be told apart: ' 2'; '' for the only one. */
export function numberAlike<C extends Use>(captions: readonly C[], caption: C): string {
  return captionsAlike(captions, caption).length > 1 ? ` ${nthAlike(captions, caption)}` : '';
}

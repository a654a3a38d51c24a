import { networkName, numberAlike } from '#libs/captions';
import { languageName } from '../when/formats.js';

interface Use {
  network: string;
  language: string;
}

/** What a caption is called among those of its item: "LinkedIn · English", with its number where several are for that. */
export function captionName<C extends Use>(captions: readonly C[], caption: C, language: string): string {
  return purposeName(caption, language) + numberAlike(captions, caption);
}

/** For which network and in which language. */
export function purposeName({ network, language: written }: Use, language: string): string {
  return `${networkName(network)} · ${languageName(written, language)}`;
}

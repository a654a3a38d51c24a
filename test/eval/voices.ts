import { readdirSync, readFileSync } from 'node:fs';
import type { ScreeningContext } from '#libs/screener';

/** What somebody might write about a medicine, worded by the project. */
export interface Voice {
  lang: string;
  kind: string;
  /** Whether it has to reach drug safety; the others are near misses. */
  route: boolean;
  text: string;
  context: ScreeningContext;
  /** Of the part that nothing is fitted to. */
  heldBack: boolean;
}

const folder = 'test/eval/voices';

/**
 * The texts of every language, those in `held` as held back: a line each below `= route kind` or `= pass kind`, what is answered to after `>>`.
 */
export function readVoices(): Voice[] {
  return ['.', 'held'].flatMap((part) =>
    readdirSync(`${folder}/${part}`)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .flatMap((file) =>
        voicesIn(file.replace(/\.txt$/, ''), readFileSync(`${folder}/${part}/${file}`, 'utf8'), part === 'held'),
      ),
  );
}

function voicesIn(lang: string, written: string, heldBack: boolean): Voice[] {
  const voices: Voice[] = [];
  let route = false;
  let kind = '';
  for (const line of written.split('\n')) {
    const heading = /^= (route|pass) (.+)$/.exec(line);
    if (heading) {
      route = heading[1] === 'route';
      kind = heading[2] as string;
    } else if (line !== '') {
      const [text = '', thread] = line.split(' >> ');
      const context: ScreeningContext = thread ? { direction: 'inbound', thread } : { direction: 'inbound' };
      voices.push({ lang, kind, route, text, context, heldBack: heldBack || isHeldBack(text) });
    }
  }
  return voices;
}

/** Three of ten, by their letters, so that what is held back stays held back whatever is added. */
function isHeldBack(text: string): boolean {
  let sum = 2_166_136_261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619) >>> 0;
  return sum % 10 < 3;
}

import type { Screener } from '#libs/screener';
import { adverseEvent } from './scores.js';
import type { Voice } from './voices.js';

/** Of texts that have to reach drug safety: those that do. Of near misses: false alarms. `probable` are those held to be sure. */
interface Share {
  texts: number;
  routed: number;
  share: number;
  probable: number;
}

export interface VoiceScore {
  route: Share;
  nearMisses: Share;
  /** Of texts held to be sure, the share that are right. */
  precisionOfProbable: number;
  byLanguage: Record<string, { route: string; nearMisses: string }>;
  byKind: Record<string, string>;
}

interface Judged {
  voice: Voice;
  routed: boolean;
  probable: boolean;
}

/** What becomes of texts in patients' own words, by language and kind. */
export function scoreVoices(screener: Screener, voices: Voice[]): VoiceScore {
  const judged = voices.map((voice) => {
    const findings = screener
      .screen(voice.text, voice.context)
      .findings.filter(({ pack, severity }) => pack === 'pharmacovigilance' && severity === 'route');
    return { voice, routed: findings.length > 0, probable: adverseEvent(findings) === 'probable' };
  });
  const [route, nearMisses] = [judged.filter(({ voice }) => voice.route), judged.filter(({ voice }) => !voice.route)];
  const probable = judged.filter((one) => one.probable);
  return {
    route: shareOf(route),
    nearMisses: shareOf(nearMisses),
    precisionOfProbable:
      probable.length === 0 ? 0 : probable.filter(({ voice }) => voice.route).length / probable.length,
    byLanguage: Object.fromEntries(
      unique(judged.map(({ voice }) => voice.lang)).map((lang) => [
        lang,
        {
          route: written(route.filter(({ voice }) => voice.lang === lang)),
          nearMisses: written(nearMisses.filter(({ voice }) => voice.lang === lang)),
        },
      ]),
    ),
    byKind: Object.fromEntries(
      unique(judged.map(({ voice }) => kindOf(voice))).map((kind) => [
        kind,
        written(judged.filter(({ voice }) => kindOf(voice) === kind)),
      ]),
    ),
  };
}

const kindOf = ({ route, kind }: Voice) => `${route ? 'route' : 'pass'}: ${kind}`;
const unique = (values: string[]) => [...new Set(values)];

function shareOf(judged: Judged[]): Share {
  const routed = judged.filter((one) => one.routed).length;
  const probable = judged.filter((one) => one.probable).length;
  return { texts: judged.length, routed, share: judged.length === 0 ? 0 : routed / judged.length, probable };
}

function written(judged: Judged[]): string {
  return `${judged.filter(({ routed }) => routed).length}/${judged.length}`;
}

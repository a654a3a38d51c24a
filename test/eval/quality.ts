import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { QualityFigure, ShippedQuality } from '#libs/packs';
import type { Pack, Screener } from '#libs/screener';
import { postContext, readPosts, type Post } from './posts.js';
import { readVoices, type Voice } from './voices.js';

export interface QualityTexts {
  posts: Post[];
  heldBackPosts: Post[];
  voices: Voice[];
}

type About = Pick<QualityFigure, 'texts' | 'kind' | 'mustStop' | 'language'>;

interface Judged {
  about: About;
  heldBack: boolean;
  stopped: boolean;
  /** The packs that would have stopped it, or sent it to drug safety, alone. */
  by: Set<string>;
}

/** Every text that the project worded itself. */
export function readQualityTexts(): QualityTexts {
  return { posts: readPosts(), heldBackPosts: readPosts('test/eval/posts/held'), voices: readVoices() };
}

/** How the texts are judged: by every pack together, and by each alone. */
export function measureQuality(
  screener: Screener,
  packs: Pack[],
  { posts, heldBackPosts, voices }: QualityTexts,
): Omit<ShippedQuality, 'measured'> {
  const judged = [
    ...posts.map((post) => judgePost(screener, post, false)),
    ...heldBackPosts.map((post) => judgePost(screener, post, true)),
    ...voices.map((voice) => judgeVoice(screener, voice)),
  ];
  return {
    figures: figuresOf(judged, ({ stopped }) => stopped),
    packs: packs
      .map((pack) => ({ id: pack.id, version: pack.version, figures: figuresOfPack(pack, judged) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export async function writeQuality(quality: ShippedQuality): Promise<void> {
  const written = await format(JSON.stringify(quality), { parser: 'json', printWidth: 120 });
  writeFileSync('libs/packs/shipped-quality.json', written);
}

function judgePost(screener: Screener, { lang, kind, stop, text }: Post, heldBack: boolean): Judged {
  const { verdict, findings } = screener.screen(text, postContext);
  const by = findings.filter(({ severity }) => severity === 'review' || severity === 'block' || severity === 'route');
  return {
    about: { texts: 'posts', kind, mustStop: stop, language: lang },
    heldBack,
    stopped: verdict === 'review' || verdict === 'block',
    by: new Set(by.map(({ pack }) => pack)),
  };
}

function judgeVoice(screener: Screener, { lang, kind, route, text, context, heldBack }: Voice): Judged {
  const { findings } = screener.screen(text, context);
  const by = new Set(findings.filter(({ severity }) => severity === 'route').map(({ pack }) => pack));
  return {
    about: { texts: 'reports', kind: route ? kind.replaceAll(' ', '-') : 'near-miss', mustStop: route, language: lang },
    heldBack,
    stopped: by.has('pharmacovigilance'),
    by,
  };
}

/** Nothing where the pack binds in no country that the texts are screened for. */
function figuresOfPack({ id, jurisdictions }: Pack, judged: Judged[]): QualityFigure[] {
  if (!jurisdictions.some((one) => one === 'any' || postContext.jurisdictions.includes(one))) return [];
  const kindOf = ({ about }: Judged) => `${about.texts} ${about.kind}`;
  const found = new Set(judged.filter(({ about, by }) => about.mustStop && by.has(id)).map(kindOf));
  const routes = judged.some(({ about, by }) => about.texts === 'reports' && by.has(id));
  return figuresOf(
    judged.filter((one) => (one.about.mustStop ? found.has(kindOf(one)) : one.about.texts === 'posts' || routes)),
    ({ by }) => by.has(id),
  );
}

function figuresOf(judged: Judged[], stopped: (one: Judged) => boolean): QualityFigure[] {
  const figures = new Map<string, QualityFigure>();
  for (const one of judged) {
    const { texts, mustStop, kind, language } = one.about;
    const key = [texts, mustStop ? 0 : 1, kind, language].join(' ');
    const none = { cases: 0, stopped: 0, heldBackCases: 0, heldBackStopped: 0 };
    const figure = figures.get(key) ?? { ...one.about, ...none };
    figure[one.heldBack ? 'heldBackCases' : 'cases']++;
    if (stopped(one)) figure[one.heldBack ? 'heldBackStopped' : 'stopped']++;
    figures.set(key, figure);
  }
  return [...figures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
}

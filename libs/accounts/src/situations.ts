import type { Reading, Word } from '#libs/reading';
import { hint, runsOf, told, type AccountSigns } from './account-signs.js';
import { has, isTold, type AccountSentence, type Excuses } from './excuses.js';
import type { Account } from './account.js';
import type { Mention } from './mention.js';

/** "Aucun effet secondaire" is no lack of effect. */
const unwanted = /^(?:side|secondaires?|indesirables?|nebenwirkung|nebenwirkungen)$/;
const possible = 3;
const sure = 4.5;

/** What reaches drug safety without any harm: overdose, misuse, error, pregnancy, no effect, a faulty product, death. */
export function judgeSituation(
  reading: Reading,
  { bits, hints }: AccountSigns,
  excuses: Excuses,
  sentences: AccountSentence[],
  at: number,
  medicine: Mention | undefined,
): Account | undefined {
  const sentence = sentences[at] as AccountSentence;
  const { all, from, to } = sentence;
  const said = sentence.hints;
  if (excuses.isAsked(sentence) || excuses.isGeneral(sentence)) return undefined;
  if (medicine && excuses.isPlanned(medicine)) return undefined;
  if (has(said, hint.news) && !isTold(reading, from, to)) return undefined;
  const before = sentences[at - 1];
  const somebody = has(all, told.whose) || has(before?.all ?? 0, told.whose);
  const first = (mark: number, score: number): Account | undefined => {
    const run = runsOf(bits, mark, from, to).find(({ to: end }) => !unwanted.test(reading.words[end + 1]?.form ?? ''));
    return run ? { score, event: run, medicine } : undefined;
  };
  if (has(all, told.noEffect) && !has(all, told.trade))
    return first(told.noEffect, medicine || somebody ? sure : possible);
  if (!has(all, told.trade | told.feared | told.acquits) && !has(said, hint.cheer)) {
    const fails =
      has(said, hint.works | hint.acts) && has(said, hint.nothing) ? unmoved(reading, hints, from, to) : undefined;
    if (fails) return { score: possible, event: fails, medicine };
    const stays =
      has(said, hint.persists) && !has(all, told.benefit) ? runsOf(hints, hint.persists, from, to)[0] : undefined;
    if (stays && isPersistent(sentence, before, excuses)) return { score: possible, event: stays, medicine };
  }
  if (has(all, told.death) && !has(all, told.feared | told.event)) return first(told.death, possible);
  if (has(all, told.device) && has(all, told.deviceParts | told.medicine)) return first(told.device, possible);
  if (!somebody && !has(said, hint.takes)) return undefined;
  if (has(all, told.overdose) && !has(all, told.trade)) return first(told.overdose, possible);
  if (has(all, told.misuse)) return first(told.misuse, possible);
  if (has(all, told.error) && isTaken(reading, hints, from, to)) return first(told.error, possible);
  if (has(all, told.pregnancy) && isTaken(reading, hints, from, to)) return first(told.pregnancy, possible);
  return undefined;
}

/** A complaint that stays though the medicine was taken. */
function isPersistent(here: AccountSentence, before: AccountSentence | undefined, excuses: Excuses): boolean {
  const all = here.all | (before?.all ?? 0);
  const said = here.hints | (before?.hints ?? 0);
  return (
    (has(said, hint.takes) || has(all, told.whose)) &&
    has(all, told.event | told.trouble | told.body) &&
    !excuses.isAsked(here)
  );
}

const near = 4;
const nobody = /^(?:i|i'm|im|i've|we|ich|wir|je|j|nous|ik|jag|vi)$/;
/** Little, which denies no doing: "it didn't do that". */
const little =
  /^(?:nothing|nowt|zero|zilch|nada|jack|squat|nichts|nix|rien|nul|null|gar|aucune?|kaum|keine|keinerlei|niks|niets|geen|inget|ingenting)$/;

/** "Schlägt bei mir überhaupt nicht mehr an": a verb of effect, and near it that there is none. */
function unmoved({ words }: Reading, hints: Int32Array, from: number, to: number): Mention | undefined {
  const nones = runsOf(hints, hint.nothing, from, to);
  for (const works of runsOf(hints, hint.works | hint.acts, from, to)) {
    if (unwanted.test(words[works.to + 1]?.form ?? '')) continue;
    const acts = has(hints[works.from] as number, hint.acts);
    for (const none of nones) {
      if (none.from > works.to + near || none.to < works.from - near) continue;
      const mention = { from: Math.min(works.from, none.from), to: Math.max(works.to, none.to) };
      if (nobody.test(words[mention.from - 1]?.form ?? '') || isBroken(words, mention)) continue;
      if (!acts || little.test((words[none.from] as Word).form)) return mention;
    }
  }
  return undefined;
}

function isBroken(words: Word[], { from, to }: Mention): boolean {
  for (let i = from + 1; i <= to; i++) if ((words[i] as Word).broken) return true;
  return false;
}

const takes =
  /^(?:take|takes|took|taken|taking|on|using|used|injected|injecting|gave|given|put|swallowed|nehme|nahm|nimmt|genommen|gegeben|mitgegeben|bekommen|gespritzt|geschluckt|hatte|trotz|unter|prends|prenais|pris|prise|prend|donne|sous|injecte|neem|nam|genomen|slik|slikt|kreeg|gekregen|gaf|gegeven|meegegeven|tog|tar|tagit|fick|gav|ater|svalde)$/;

function isTaken({ words }: Reading, hints: Int32Array, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (has(hints[i] as number, hint.takes) || takes.test((words[i] as Word).form)) return true;
  return false;
}

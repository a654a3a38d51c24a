import type { Reading, Word } from '#libs/reading';
import { runsOf, told, type AccountSigns } from './account-signs.js';
import { has, type AccountSentence, type Excuses } from './excuses.js';
import type { Account } from './account.js';
import type { Mention } from './mention.js';

/** "Aucun effet secondaire" is no lack of effect. */
const unwanted = /^(?:secondaires?|indesirables?)$/;
const possible = 3;
const sure = 4.5;

/** What reaches drug safety without any harm: overdose, misuse, error, pregnancy, no effect, a faulty product, death. */
export function judgeSituation(
  reading: Reading,
  { bits }: AccountSigns,
  excuses: Excuses,
  sentences: AccountSentence[],
  at: number,
  medicine: Mention | undefined,
): Account | undefined {
  const sentence = sentences[at] as AccountSentence;
  const { all, from, to } = sentence;
  if (excuses.isAsked(sentence) || excuses.isGeneral(sentence)) return undefined;
  const somebody = has(all, told.whose) || has(sentences[at - 1]?.all ?? 0, told.whose);
  const first = (mark: number, score: number): Account | undefined => {
    const run = runsOf(bits, mark, from, to).find(({ to: end }) => !unwanted.test(reading.words[end + 1]?.form ?? ''));
    return run ? { score, event: run, medicine } : undefined;
  };
  if (has(all, told.noEffect) && !has(all, told.trade))
    return first(told.noEffect, medicine || somebody ? sure : possible);
  if (has(all, told.death) && !has(all, told.feared)) return first(told.death, possible);
  if (has(all, told.device) && has(all, told.deviceParts | told.medicine)) return first(told.device, possible);
  if (!somebody) return undefined;
  if (has(all, told.overdose) && !has(all, told.trade)) return first(told.overdose, possible);
  if (has(all, told.misuse)) return first(told.misuse, possible);
  if (has(all, told.error) && isTaken(reading, from, to)) return first(told.error, possible);
  if (has(all, told.pregnancy) && isTaken(reading, from, to)) return first(told.pregnancy, possible);
  return undefined;
}

const takes =
  /^(?:take|takes|took|taken|taking|on|using|used|injected|injecting|gave|given|put|swallowed|nehme|nahm|nimmt|genommen|gegeben|mitgegeben|bekommen|gespritzt|geschluckt|hatte|trotz|unter|prends|prenais|pris|prise|prend|donne|sous|injecte)$/;

function isTaken({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (takes.test((words[i] as Word).form)) return true;
  return false;
}

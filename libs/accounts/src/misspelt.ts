import { oftenMisspeltNames } from '#libs/lexicon';
import { FormMemory, type Reading, type Word } from '#libs/reading';

/** Words of every day that are near a name. */
const ordinary = new Set(
  (
    'concert concerts concerto concerned modern moderne moderner modernes modernen moderns moderate nexus prozess lyrics lyrical lyric stellar stellen stella insulting insular insulation ' +
    'morphing crest crests codein cocaine marina miranda serena marine yasmine jasmin jasmine mirror miracle botanic lithuania literal lantern lantus lipstick humerus humour humor pencil penicillium penicillins ' +
    'augment augmented augmenting augmentation remicades ritual rituals effector effectors visanne tramway tramadols codeines fentanyls ablation botulism cortisol cortical novelty moderna modena moderno modem ' +
    'abilities ability fixtures concentra concerns synthroids champion champions champs champagne chantal enabler enable nebel kepler keeper lexical lexicon plaque plaques strategy stratum levothroid seroxats ' +
    'prednisolon metformins ibuprofens paracetamols dexamethasone betamethasone hydrocortisone cortisones zolpidems moderation morphin morphine morphines insulins insuline insulinen amoxicilline warfare warfarins marcus marcum ' +
    'allopurinols finasterides estradiols estradiol estriol oestradiol voltage voltaire voltaic dupin strattera emerald emergency emergently skyrise rinse imodium yasmins nexplanons tylenols tegretols topaz'
  ).split(' '),
);

const minimum = 6;

/** How a name sounds: letters that sound alike made one, doubled ones once, endings that are not heard left out. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/rh/g, 'r')
    .replace(/qu/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|ch|[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(?:ee|ea|ie)/g, 'i')
    .replace(/(?:oe|ae)/g, 'e')
    .replace(/(?:oo|ou|ow)/g, 'u')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{4})e$/, '');
}

const names = oftenMisspeltNames.map((name) => ({ name, sound: soundOf(name) }));
const sounds = new Set(names.map(({ sound }) => sound));
const byFirst = new Map<string, typeof names>();
for (const entry of names) {
  const first = entry.sound[0] as string;
  const list = byFirst.get(first);
  if (list) list.push(entry);
  else byFirst.set(first, [entry]);
}

const known = new FormMemory(misspelling);

/** Whether a word is a well-known medicine's name written wrong. */
export function isMisspelt({ words, generation }: Reading, at: number): boolean {
  const word = words[at] as Word;
  return word.tag === undefined && known.of(word.written, generation);
}

/** By its sound, or by one letter of seven, two of nine; the beginning has to be right. */
function misspelling(form: string): boolean {
  if (form.length < minimum || form.length > 20 || ordinary.has(form) || !/^[a-z]+$/.test(form)) return false;
  const sound = soundOf(form);
  if (sound.length >= 5 && sounds.has(sound)) return true;
  for (const { name, sound: other } of byFirst.get(sound[0] as string) ?? []) {
    if (Math.abs(other.length - sound.length) > 2) continue;
    const allowed = Math.min(sound.length, other.length) >= 8 ? 2 : name.length >= 7 && form.length >= 7 ? 1 : 0;
    if (allowed > 0 && within(sound, other, sound[1] === other[1] ? allowed : 1)) return true;
  }
  return false;
}

/** Whether two words are at most so many letters apart, two that changed places counted once. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    before = row;
    row = next;
  }
  return (row[b.length] as number) <= most;
}

import { FormMemory, type Reading, type Word } from '#libs/reading';
import { hint, told, type AccountSigns } from './account-signs.js';
import type { Excuse } from './excuse.js';
import { has } from './excuses.js';
import { isForeign } from './foreign.js';
import type { Mention } from './mention.js';

/** Kinds of small words that tell who speaks, and of what was, is or may be. */
const small = {
  me: /^(?:i|i'm|im|i've|ive|i'd|my|me|myself|ich|mein|meine|meinem|meinen|meiner|mir|mich|je|j|moi|mon|ma|mes|m|ik|mijn|mij|jag|mig|min|mina|mitt|yo|mi|mis|mio|mia|io|tengo|estoy|siento|llevo|tomo|duermo|soy|puedo|sento|prendo|dormo|riesco|sto|faccio|tremo|vado|ho|sono|he|voy|bin|hab|habe|nehme)$/,
  ours: /^(?:mum|mom|mam|dad|mother|father|husband|hubby|wife|partner|son|daughter|baby|toddler|sister|brother|nan|gran|grandma|grandad|grandpa|nephew|niece|uncle|aunt|mutter|mama|vater|papa|mann|frau|sohn|tochter|oma|opa|schwester|bruder|neffe|nichte|kleiner|kleine|kleinen|baby|mere|pere|maman|papi|mamie|mari|femme|fils|fille|bebe|soeur|frere|neveu|niece|oncle|tante|moeder|vader|vrouw|zoon|zoontje|dochter|dochtertje|broer|zus|mamma|pappa|mormor|farmor|morfar|farfar|mannen|sonen|dottern|bebisen|friend|mate|neighbour|neighbor|cousin|flatmate|roommate|housemate|kumpel|nachbar|nachbarin|freundin|cousine|schwager|enkel|enkelin|voisin|voisine|copain|copine|buurman|buurvrouw|sambo|granne|madre|padre|hijo|hija|marido|mujer|abuela|abuelo|nonno|nonna|figlio|figlia|marito|moglie|vecina|nino|nina|bambino|bambina)$/,
  them: /^(?:he|she|him|her|his|they|them|er|ihm|ihn|ihr|sie|il|elle|lui|on|l|hij|hem|haar|ze|zij|han|hon|honom|henne|ella|le|lei|lui|gli)$/,
  it: /^(?:it|this|that|das|es|dieses|davon|damit|ca|cela|ce|c|het|dat|dit|det|esto|eso|lo|questo)$/,
  you: /^(?:you|your|ya|you're|ihr|euch|eure|du|dir|dich|vous|votre|vos|tu|te|toi|jij|jullie|uw|dig|ditt|ni)$/,
  was: /^(?:was|were|had|got|went|did|came|felt|been|made|woke|ended|ich's|war|waren|hatte|hatten|ging|kam|wurde|gewesen|geworden|ai|as|avait|avais|etait|etais|suis|ete|werd|kreeg|had|ging|kwam|geworden|blev|fick|hade|gick|kom|blivit|fue|era|tuve|estaba|acabo|ha|ho|avevo|aveva|sono)$/,
  may: /^(?:could|would|should|might|may|will|if|whether|wenn|ob|falls|wurde|wurden|konnte|konnten|sollte|sollten|mochte|wird|werden|si|devrait|pourrait|serait|aurait|peut|zou|kan|kunnen|misschien|skulle|kanske|puede|podria|si|quizas|forse|potrebbe|se)$/,
  but: /^(?:but|though|still|yet|only|even|aber|doch|trotzdem|nur|sogar|mais|pourtant|meme|encore|toujours|maar|toch|alleen|zelfs|men|anda|bara)$/,
  not: /^(?:not|no|never|nothing|can't|cant|don't|dont|doesn't|didn't|couldn't|isn't|won't|nicht|kein|keine|keinen|nie|nichts|nix|kaum|pas|plus|rien|jamais|aucun|aucune|ne|n|niet|geen|niks|niets|nooit|inte|inget|ingen|aldrig|no|nunca|nada|non|mai|niente|sin|senza)$/,
  how: /^(?:so|really|completely|totally|literally|constantly|absolutely|like|just|total|vollig|komplett|echt|richtig|staendig|standig|dauernd|nur|mal|voll|tout|toute|completement|vraiment|trop|tellement|super|helemaal|zo|echt|compleet|alleen|helt|totalt|verkligen|jatte|bara)$/,
  unit: /^(?:mg|ml|mcg|dose|dosis|dosage|units|einheiten|unites|g)$/,
  doctor:
    /^(?:doctor|doc|doctors|gp|dentist|nurse|consultant|derm|dermatologist|neurologist|specialist|arzt|arztin|hausarzt|hausarztin|zahnarzt|hautarzt|hautarztin|neurologe|neurologin|facharzt|klinik|medecin|docteur|toubib|dermato|neurologue|neurologie|dentiste|generaliste|hopital|infirmiere|infirmier|huisarts|dokter|apotheker|lakaren|lakare|doktorn|vardcentralen|medico|medica|doctora|neurologo|dottore|dottoressa)$/,
  time: /^(?:day|days|week|weeks|month|months|year|years|hour|hours|night|nights|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|stunde|stunden|nacht|nachte|jour|jours|semaine|semaines|mois|an|ans|annee|annees|heure|heures|nuit|nuits|dag|dagen|weken|maand|maanden|jaar|uur|uren|nachten|dagar|vecka|veckor|manad|manader|timmar|natten|natter|dia|dias|semana|semanas|mes|meses|ano|anos|hora|horas|noche|noches|giorno|giorni|settimana|settimane|mesi|mese|anni|anno|ore|notte|notti)$/,
};
type Small = keyof typeof small;
const smallKinds = Object.keys(small) as Small[];
const smallOf = new FormMemory((text) =>
  smallKinds.reduce((bits, kind, i) => bits | (small[kind].test(text) ? 1 << i : 0), 0),
);

const shape = [
  'opensAsking',
  'asked',
  'askedAtEnd',
  'askedOthers',
  'residual3',
  'residual6',
  'residual10',
  'medicineFirst',
  'medicineLast',
  'medicines2',
  'medicines3',
  'blamed',
  'sentences2',
  'sentences3',
  'afterwards',
  'foreign',
  'inherited',
  'uncalled',
  'year',
  'figure',
  'face',
  'cried',
  'clinical',
  'newsOnly',
  'plain',
  'plainTold',
  'plainBlamed',
  'plainHappened',
  'plainHint',
  'goodOnly',
  'goodAndHappened',
] as const;
type Shape = (typeof shape)[number];

const excuseKinds: readonly Excuse[] = [
  'asked',
  'priced',
  'leaflet',
  'general',
  'denied',
  'feared',
  'treated',
  'cured',
  'before',
  'better',
  'reason',
];

/** What the model of leanings looks at: whether a kind of sign or of small word stands in the words looked at, and their shape. */
export const leaningSigns: readonly string[] = [
  ...Object.keys(told),
  ...Object.keys(hint),
  ...smallKinds,
  ...shape.map((name) => `.${name}`),
  ...excuseKinds.map((name) => `no:${name}`),
];

const toldBits = Object.values(told);
const hintBits = Object.values(hint);
const place = new Map(leaningSigns.map((name, i) => [name, i]));
const firstSmall = toldBits.length + hintBits.length;

/** What speaks for a near miss. */
const nearMiss = told.benefit | told.feared | told.general | told.leaflet | told.trade | told.acquits;
const nearMissHint = hint.planned | hint.cheer | hint.news | hint.errand | hint.without | hint.pet;
/** What happened, by whatever name. */
export const happened =
  told.event |
  told.idiom |
  told.noEffect |
  told.death |
  told.overdose |
  told.misuse |
  told.error |
  told.pregnancy |
  told.device;
export const hinted =
  hint.likened | hint.dire | hint.lost | hint.culprit | hint.persists | hint.slip | hint.mechanics | hint.site;
/** "Me" and "ours"; "them", which in French may be nobody. A company's "we" is neither. */
const mine = 3;
const theirs = 4;

const faces =
  /[\u{1F922}\u{1F92E}\u{1F635}\u{1F974}\u{1F912}\u{1F915}\u{1F975}\u{1F62D}\u{1F480}\u{1F62B}\u{1F629}\u{1F6BD}\u{1F648}]/u;

/** What is looked at: some sentences around a medicine, and what is known of them. */
export interface LeaningWindow extends Mention {
  medicines: readonly Mention[];
  sentences: number;
  blamed: boolean;
  clinical: boolean;
  excuses: ReadonlySet<Excuse>;
  inherited: boolean;
}

/** The places of the signs that stand in a window. */
export function leaningPlaces(
  reading: Reading,
  { bits, hints, called }: AccountSigns,
  window: LeaningWindow,
): number[] {
  const { words, clean, generation } = reading;
  const { from, to, medicines } = window;
  let ofTold = 0;
  let ofHints = 0;
  let ofSmall = 0;
  let residual = 0;
  let year = false;
  let figure = false;
  for (let i = from; i <= to; i++) {
    const word = words[i] as Word;
    const bit = bits[i] as number;
    const some = smallOf.of(word.written, generation);
    ofTold |= bit;
    ofHints |= hints[i] as number;
    ofSmall |= some;
    if (/^\d/.test(word.form)) {
      figure = true;
      if (/^(?:19|20)\d\d$/.test(word.form)) year = true;
    } else if (bit === 0 && some === 0 && hints[i] === 0 && word.form.length > 3 && word.tag === undefined) residual++;
  }
  const places: number[] = [];
  toldBits.forEach((mark, i) => has(ofTold, mark) && places.push(i));
  hintBits.forEach((mark, i) => has(ofHints, mark) && places.push(toldBits.length + i));
  smallKinds.forEach((_, i) => has(ofSmall, 1 << i) && places.push(firstSmall + i));
  const start = (words[from] as Word).start;
  const said = clean.slice(start, (words[to] as Word).end + 3);
  const first = medicines[0];
  const last = medicines.at(-1);
  const put = (name: Shape, holds: boolean) => holds && places.push(place.get(`.${name}`) as number);
  put('opensAsking', has(bits[from] as number, told.asks) && said.includes('?'));
  put('asked', said.includes('?'));
  put('askedAtEnd', said.trimEnd().endsWith('?'));
  put('askedOthers', said.includes('?') && has(ofTold, told.others));
  put('residual3', residual >= 3);
  put('residual6', residual >= 6);
  put('residual10', residual >= 10);
  put('medicineFirst', first !== undefined && first.from - from < 2);
  put('medicineLast', last !== undefined && to - last.to < 1);
  put('medicines2', medicines.length === 2);
  put('medicines3', medicines.length > 2);
  put('blamed', window.blamed);
  put('sentences2', window.sentences === 2);
  put('sentences3', window.sentences > 2);
  put(
    'afterwards',
    last !== undefined && window.sentences > 1 && (words[last.to] as Word).sentence < (words[to] as Word).sentence,
  );
  put('foreign', isForeign(reading));
  put('inherited', window.inherited);
  put('uncalled', !called);
  put('year', year);
  put('figure', figure);
  put('face', faces.test(said));
  put('cried', said.includes('!'));
  put('clinical', window.clinical);
  put('newsOnly', has(ofHints, hint.news) && (ofSmall & 3) === 0);
  const plain =
    !has(ofTold, nearMiss) && !has(ofHints, nearMissHint) && window.excuses.size === 0 && !said.includes('?');
  const happens = has(ofTold, happened);
  put('plain', plain);
  put('plainTold', plain && (has(ofSmall, mine) || (has(ofSmall, theirs) && has(ofTold, told.whose))));
  put('plainBlamed', plain && window.blamed);
  put('plainHappened', plain && happens);
  put('plainHint', plain && !happens && has(ofHints, hinted));
  put('goodOnly', has(ofTold, told.benefit) && !happens);
  put('goodAndHappened', has(ofTold, told.benefit) && happens);
  excuseKinds.forEach(
    (kind, i) => window.excuses.has(kind) && places.push(firstSmall + smallKinds.length + shape.length + i),
  );
  return places;
}

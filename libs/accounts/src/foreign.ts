import { FormMemory, type Reading } from '#libs/reading';

const foreign =
  /^(?:d|l|j|puis|maintenant|erst|jetzt|heute|habe|hab|nehme|oder|ou|der|die|das|dem|den|und|nach|nicht|mit|von|vom|seit|ich|mir|mich|ist|bei|kein|keine|auf|aus|ein|eine|einen|fur|wie|le|la|les|et|un|une|des|est|du|au|aux|sous|depuis|je|mon|ma|mes|pas|plus|avec|pour|dans|sur|ca|el|los|las|il|del|het|een|ik|van|mijn|niet|sinds|maar|ook|heb|voor|en|och|jag|att|det|som|ett|efter|inte|har|sen|sedan|av|fick|min|mig|que|y|con|por|para|mi|se|lo|una|di|che|non|ho|mia|mio|da|si|per|sono)$/;
const english = /^(?:the|of|and|with|were|are|my|to|for|by|this|that|it|has|have|been)$/;
const weights = new FormMemory((text) => (foreign.test(text) ? 1 : english.test(text) ? -1 : 0));

/** Whether a text is in another language than English, by its small words. */
export function isForeign(reading: Reading): boolean {
  return sumOf(reading, weights) > 0;
}

function sumOf({ words, generation }: Reading, of: FormMemory<number>): number {
  let sum = 0;
  for (const { written } of words) sum += of.of(written, generation);
  return sum;
}

/** Small words of languages that no account was learnt from: Spanish, Italian, Portuguese, Dutch, Swedish, Danish. */
const small =
  /^(?:y|el|los|las|una|con|por|para|pero|tras|tuve|tengo|mi|muy|que|se|del|lo|il|gli|che|di|dopo|ho|mia|mio|della|non|sono|ma|os|com|uma|meu|minha|depois|tive|nao|het|een|van|ik|mijn|met|niet|na|heb|ook|maar|en|och|jag|att|det|efter|har|inte|som|ett|og|jeg|ikke)$/;
const learnt =
  /^(?:der|die|das|dem|den|und|nicht|mit|von|seit|ich|mir|mich|ist|bei|kein|keine|ein|eine|einen|habe|hab|le|la|les|et|un|une|des|est|du|au|depuis|je|mon|mes|pas|avec|pour|dans|sur|the|of|and|with|were|are|my|to|for|by|this|that|it|has|have|been|i)$/;
const unlearnt = new FormMemory((text) => (small.test(text) ? 1 : learnt.test(text) ? -1 : 0));

/** Whether a text is, by its small words, in a language whose accounts were learnt from: of others the model knows nothing. */
export function isLearnt(reading: Reading): boolean {
  return sumOf(reading, unlearnt) <= 0;
}

import { FormMemory, type Reading } from '#libs/reading';

const foreign =
  /^(?:d|l|j|puis|maintenant|erst|jetzt|heute|habe|hab|nehme|oder|ou|der|die|das|dem|den|und|nach|nicht|mit|von|vom|seit|ich|mir|mich|ist|bei|kein|keine|auf|aus|ein|eine|einen|fur|wie|le|la|les|et|un|une|des|est|du|au|aux|sous|depuis|je|mon|ma|mes|pas|plus|avec|pour|dans|sur|ca|el|los|las|il|del|het|een)$/;
const english = /^(?:the|of|and|with|were|are|my|to|for|by|this|that|it|has|have|been)$/;
const weights = new FormMemory((text) => (foreign.test(text) ? 1 : english.test(text) ? -1 : 0));

/** Whether a text is in another language than English, by its small words. */
export function isForeign({ words, generation }: Reading): boolean {
  let sum = 0;
  for (const { written } of words) sum += weights.of(written, generation);
  return sum > 0;
}

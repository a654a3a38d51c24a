import type { Reading } from '#libs/reading';

const foreign =
  /^(?:der|die|das|dem|den|und|nach|nicht|mit|von|vom|seit|ich|mir|mich|ist|bei|kein|keine|auf|aus|ein|eine|einen|fur|wie|le|la|les|et|un|une|des|est|du|au|aux|sous|depuis|je|mon|ma|mes|pas|plus|avec|pour|dans|sur|ca|el|los|las|il|del|het|een)$/;

/** Whether a text is in another language than English. */
export function isForeign({ words }: Reading): boolean {
  return words.some(({ form }) => foreign.test(form));
}

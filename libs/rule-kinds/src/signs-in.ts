import { isPost, SignReader } from '#libs/detectors';
import { onceEachText, type Look, type RuleSetGround } from '#libs/conditions';
import { medicinesOf } from './medicines-in.js';

let shared: SignReader | undefined;

/** The same vocabulary for every organisation: built once, when a first text needs it. */
function reader(): SignReader {
  return (shared ??= new SignReader());
}

/** Reads as news or an announcement. */
export const post: Look<boolean> = (of) => isPost(of.reading);

/** The signs of adverse events in a text, with the medicines beside them; made once a rule set. */
export function signsOf(ground: RuleSetGround): Look<ReturnType<SignReader['read']>> {
  const { named } = ground.once(medicinesOf);
  return onceEachText((of) => reader().read(of.reading, named(of)));
}

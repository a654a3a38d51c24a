import { countsOf, type ErasedItem, type ItemErasure as Erasure, type ItemHold as Hold } from '#libs/retention';
import { iso } from '../fields/iso.js';
import type { ErasureOfItem } from './erasures.dto.js';
import type { HoldAct, ItemHold } from './holds.dto.js';
import type { ItemErasure } from './retention.dto.js';

export function presentHold(hold: Hold): ItemHold {
  const { id, reason, placedBy, since, state, until, untilSaid, lifted, keepsUntil } = hold;
  return {
    id,
    reason,
    placedBy,
    since: since.toISOString(),
    state,
    until,
    untilSaid: presentAct(untilSaid),
    lifted: lifted && { by: lifted.by, at: lifted.at.toISOString(), reason: lifted.reason },
    keepsUntil: iso(keepsUntil),
  };
}

function presentAct(act: Hold['untilSaid']): HoldAct | null {
  return act && { by: act.by, at: act.at.toISOString() };
}

export function presentErasure({ class: of, endedAt, erasedAt, certificates }: ErasedItem): ItemErasure {
  return { class: of, endedAt: endedAt.toISOString(), erasedAt: erasedAt.toISOString(), certificates };
}

export function presentErased(erasure: Erasure): ErasureOfItem {
  const { days, rule, counts } = erasure;
  return { ...presentErasure(erasure), days, rule: presentAct(rule), counts: countsOf(counts) };
}

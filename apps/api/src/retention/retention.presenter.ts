import type { ErasedItem, ItemHold as Hold } from '#libs/retention';
import type { ItemErasure, ItemHold } from './retention.dto.js';

export function presentHold({ id, reason, placedBy, since, lifted }: Hold): ItemHold {
  return {
    id,
    reason,
    placedBy,
    since: since.toISOString(),
    lifted: lifted && { by: lifted.by, at: lifted.at.toISOString() },
  };
}

export function presentErasure({ class: of, endedAt, erasedAt, certificates }: ErasedItem): ItemErasure {
  return { class: of, endedAt: endedAt.toISOString(), erasedAt: erasedAt.toISOString(), certificates };
}

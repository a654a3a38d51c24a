export * from './addresses-in.rules.js';
export * from './alike.rules.js';
export * from './caption-parts.rules.js';
export * from './compose-text.rules.js';
export { departure, longSlot } from './departure.rules.js';
export { stillToWrite } from './empty-slot.rules.js';
export * from './disclosure.rules.js';
export * from './edit-parts.rules.js';
export * from './networks.js';
export * from './pick-caption.rules.js';
export * from './plain-slot.rules.js';
export * from './post-limits.js';
export * from './post-pieces.rules.js';
export {
  fillSlots,
  freeSlotName,
  LINK,
  SLOT_LIMITS,
  slotProblems,
  slotsIn,
  slotToken,
  unclosedSlot,
  unreadableSlot,
  type Slot,
  type SlottedText,
} from './slot.rules.js';

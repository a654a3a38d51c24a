export type { HandedOut, IntentPlace, Opening } from './intent-place.js';
export * from './intent-places.js';

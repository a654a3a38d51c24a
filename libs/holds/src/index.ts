export type { ErasureRequest } from './erasure-request.entity.js';
export * from './hold.facts.js';
export { HoldRepository } from './hold.repository.js';
export { HoldsModule } from './holds.module.js';
export type { LegalHold } from './legal-hold.entity.js';

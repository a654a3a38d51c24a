export { ItemStages } from './item-stages.js';
export * from './stage.js';
export * from './stage.facts.js';
export * from './stages.module.js';

export { industriesOf, suits } from './industries.js';
export * from './pack-shelf.js';
export * from './packs.module.js';
export { packTexts, readPacks, shippedPacks } from './read-packs.js';
export * from './shipped-quality.js';

export { packTexts, readPacks, shippedPacks } from './read-packs.js';

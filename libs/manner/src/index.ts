export { pairOf, signsOf } from './manner-signs.js';
export { mannerKinds, type MannerKind } from './manner-weights.js';
export { readManner, type Manner } from './read-manner.js';

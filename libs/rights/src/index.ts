export * from './archive.facts.js';
export { EraseOnRequest } from './erase-on-request.js';
export { LiftHold } from './lift-hold.js';
export { PlaceHold } from './place-hold.js';
export { RightsModule } from './rights.module.js';
export { RightsQueries, type Held, type Standing } from './rights.queries.js';
export { TakeArchive, type Archive } from './take-archive.js';

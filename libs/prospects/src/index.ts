export { EraseProspect } from './erase-prospect.js';
export { ProspectLinks } from './prospect-links.js';
export { ProspectNames } from './prospect-names.js';
export * from './prospect.facts.js';
export * from './prospect.js';
export { ProspectQueries } from './prospect.queries.js';
export * from './prospects.module.js';
export { SaveProspect, type ProspectDraft } from './save-prospect.js';

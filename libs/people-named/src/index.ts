export { namesIn } from './names.rules.js';
export { PeopleNamed } from './people-named.js';
export * from './people-named.module.js';

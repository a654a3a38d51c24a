export * from './create-topic.js';
export * from './topic.queries.js';
export * from './topic.repository.js';
export * from './topics.module.js';

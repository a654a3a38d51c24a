export * from './content-notices.module.js';

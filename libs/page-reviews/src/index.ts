export * from './accept-page.js';
export * from './page-reviews.module.js';

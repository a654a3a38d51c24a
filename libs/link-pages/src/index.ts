export { pageHead, type PageHead } from './page-head.rules.js';
export { PreviewPage, type PagePreview } from './preview-page.js';
export * from './link-pages.module.js';

export { PreviewPage, type PagePreview } from './preview-page.js';
export * from './link-pages.module.js';

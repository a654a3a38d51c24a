export { writePdf, type Block, type PaperDocument } from './write-pdf.js';

export { languageIn, momentIn, readerOf, type Reader } from './reader.js';
export { writePdf, type Block, type PaperDocument, type PaperLink } from './write-pdf.js';

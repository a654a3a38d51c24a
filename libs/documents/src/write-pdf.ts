import PDFDocument from 'pdfkit';
import { breakLongWords } from './break-long-words.js';
import { fonts, printable } from './printable.js';

/** Where a whole line of what is said leads on a screen: to the certificate of a version, by its id, or to a page elsewhere. */
export type PaperLink = { line: string } & ({ certificateOf: string } | { address: string });

export type Block =
  | { is: 'heading'; text: string }
  /** What a reader has to know before the rest; `good` when nothing is wrong. */
  | { is: 'notice'; text: string; good?: boolean }
  | { is: 'facts'; of: readonly { label: string; value: string }[]; links?: readonly PaperLink[] }
  /** Somebody's words, exactly, with what is to be said of them above; no line of the words themselves leads anywhere. */
  | { is: 'words'; about: string; text: string; links?: readonly PaperLink[] };

export interface PaperDocument {
  title: string;
  language: string;
  /** Who made it. */
  author: string;
  at: Date;
  blocks: readonly Block[];
  /** Said beneath words that paper cannot show exactly as they were written. */
  altered: string;
  /** At the foot of each page. */
  foot: (page: number, of: number) => string;
}

type Paper = PDFKit.PDFDocument;

const MARGIN = 56;
const INDENT = 12;
const INK = '#1a1b1e';
const QUIET = '#5c5f66';
const LINE = '#ced4da';

/** A4, with its fonts embedded, a title and language for those who listen to it, and numbered pages. */
export async function writePdf(document: PaperDocument): Promise<Buffer> {
  const { plain, bold } = fonts();
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 20, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: document.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: document.title, Author: document.author, CreationDate: document.at, ModDate: document.at },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
  paper.registerFont('plain', plain).registerFont('bold', bold);
  write(paper, 'bold', 18, INK, document.title);
  for (const block of document.blocks) put(paper, block, document.altered);
  numberPages(paper, document.foot);
  paper.end();
  return whole;
}

function put(paper: Paper, block: Block, altered: string): void {
  paper.moveDown(block.is === 'heading' ? 1.2 : 0.6);
  if (block.is === 'heading') {
    keepTogether(paper, 90);
    return write(paper, 'bold', 12, INK, block.text);
  }
  if (block.is === 'notice') return write(paper, 'bold', 9.5, INK, block.text);
  if (block.is === 'facts') {
    for (const { label, value } of block.of) {
      keepTogether(paper, 40);
      write(paper, 'plain', 8.5, QUIET, label);
      write(paper, 'plain', 10, INK, value, altered);
      paper.moveDown(0.4);
    }
    return;
  }
  const [first, ...rest] = block.about.split('\n');
  keepTogether(paper, 40 + 12 * rest.length);
  write(paper, 'bold', 8.5, INK, first!);
  if (rest.length > 0) write(paper, 'plain', 8.5, QUIET, rest.join('\n'));
  write(paper, 'plain', 10, INK, block.text, altered, INDENT);
}

/** What names the next words never stands alone at the foot of a page: both begin on the next one. */
function keepTogether(paper: Paper, height: number): void {
  if (paper.y > paper.page.maxY() - height) paper.addPage();
}

function write(
  paper: Paper,
  font: 'plain' | 'bold',
  size: number,
  colour: string,
  words: string,
  altered?: string,
  indent = 0,
): void {
  const shown = printable(words);
  const width = paper.page.width - 2 * MARGIN - indent;
  paper
    .font(font, size)
    .fillColor(colour)
    .text(breakLongWords(shown.text, width, size), MARGIN + indent, undefined, { width, lineGap: 2 });
  if (shown.altered && altered) write(paper, 'plain', 8, QUIET, altered, undefined, indent);
}

function numberPages(paper: Paper, foot: PaperDocument['foot']): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    paper.switchToPage(page);
    const top = paper.page.height - MARGIN;
    // Beneath the margin, where the text of the page never comes: without this the foot would begin a page of its own.
    paper.page.margins.bottom = 0;
    paper
      .moveTo(MARGIN, top - 8)
      .lineTo(paper.page.width - MARGIN, top - 8)
      .lineWidth(0.5)
      .stroke(LINE);
    paper
      .font('plain', 8)
      .fillColor(QUIET)
      .text(printable(foot(page - start + 1, count)).text, MARGIN, top, { lineBreak: false });
  }
}

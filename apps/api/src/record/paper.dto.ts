import { ApiProperty } from '@nestjs/swagger';
import type { Block, PaperDocument } from '#libs/documents';

const KINDS = ['heading', 'notice', 'facts', 'words'] as const;

export class PaperFact {
  label: string;

  value: string;
}

export class PaperBlock {
  @ApiProperty({ enum: KINDS })
  is: (typeof KINDS)[number];

  @ApiProperty({ description: 'What is said of the words that follow; empty of all others.' })
  about: string;

  @ApiProperty({ description: 'Empty of facts.' })
  text: string;

  @ApiProperty({ description: 'Of a notice that nothing is wrong.' })
  good: boolean;

  @ApiProperty({ type: [PaperFact] })
  facts: PaperFact[];
}

/** A document in the reader's language and time zone, as its PDF has it. */
export class Paper {
  title: string;

  @ApiProperty({ type: [PaperBlock] })
  blocks: PaperBlock[];
}

export function presentPaper({ title, blocks }: PaperDocument): Paper {
  return { title, blocks: blocks.map(presentBlock) };
}

function presentBlock(block: Block): PaperBlock {
  return {
    is: block.is,
    about: block.is === 'words' ? block.about : '',
    text: block.is === 'facts' ? '' : block.text,
    good: block.is === 'notice' && block.good === true,
    facts: block.is === 'facts' ? [...block.of] : [],
  };
}

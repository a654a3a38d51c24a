import { ApiProperty } from '@nestjs/swagger';
import type { Block, PaperDocument, PaperLink as Leads } from '#libs/documents';

const KINDS = ['heading', 'notice', 'facts', 'words'] as const;

export class PaperFact {
  label: string;

  value: string;
}

/** A whole line of what is said that leads somewhere: to one of these. */
export class PaperLink {
  line: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of the version whose certificate it leads to.',
  })
  certificateOf: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a page elsewhere; always https.' })
  address: string | null;
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

  @ApiProperty({ type: [PaperLink], description: 'Of its facts, or of what is said of its words; never of the words.' })
  links: PaperLink[];
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
    links: block.is === 'facts' || block.is === 'words' ? (block.links ?? []).map(presentLink) : [],
  };
}

function presentLink(link: Leads): PaperLink {
  return {
    line: link.line,
    certificateOf: 'certificateOf' in link ? link.certificateOf : null,
    address: 'address' in link ? link.address : null,
  };
}

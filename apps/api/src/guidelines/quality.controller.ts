import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { shippedQuality } from '#libs/packs';
import { AnyMember } from '../access/access.js';
import { Quality } from './quality.dto.js';

@ApiTags('guidelines')
@Controller('api/guidelines/quality')
export class QualityController {
  /** How well the packs of this release find what they are for, measured on texts that the project worded itself. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: Quality })
  getQuality(): Quality {
    return shippedQuality();
  }
}

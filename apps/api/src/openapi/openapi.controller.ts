import { Controller, Get } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Public } from '../access/access.js';
import { OpenApiDocument } from './openapi-document.js';

@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  /** This document. */
  @Get()
  @Public()
  @ApiExcludeEndpoint()
  getOpenApi(): Promise<object> {
    return this.document.get();
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { sayNotice } from '#libs/decoding';
import { DomainError, say, type Actor, type Language } from '#libs/kernel';
import {
  ImportProducts,
  OwnListQueries,
  RemoveProduct,
  SaveProduct,
  type Product as Kept,
  type ProductDraft as Draft,
} from '#libs/products';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { spokenProblems } from '../language/spoken-language.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { TakesFile } from '../bodies/takes-file.js';
import { IdParam } from '../fields/id.param.js';
import { uploadedBytes } from '../fields/uploaded-bytes.js';
import { EditHistory } from '../edits/edit-history.js';
import type { EditedFields } from '../edits/edited.dto.js';
import { Product, ProductDraft, ProductEdit, ProductImport, ProductImportQuery, ProductList } from './products.dto.js';

/** The organisation's products, as the rules know them. */
@ApiTags('guidelines')
@Controller('api/guidelines/products')
export class ProductsController {
  constructor(
    private readonly queries: OwnListQueries,
    private readonly save: SaveProduct,
    private readonly remove: RemoveProduct,
    private readonly importVerb: ImportProducts,
    private readonly history: EditHistory,
  ) {}

  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'safety_officer', 'admin')
  @ApiOkResponse({ type: ProductList })
  async listProducts(@CurrentActor() actor: Actor): Promise<ProductList> {
    const edited = await this.history.ofKind(actor, 'product');
    const products = await this.queries.products(actor);
    return { items: products.map((product) => ({ ...present(product), ...edited(product.id) })) };
  }

  @Post()
  @Allow('comms_lead', 'admin')
  @ApiCreatedResponse({ type: Product })
  async addProduct(@CurrentActor() actor: Actor, @Body() body: ProductDraft): Promise<Product> {
    const { id } = await this.save.execute(actor, null, draftOf(body));
    return this.shown(actor, id);
  }

  /**
   * Adds and changes products by a CSV file with the column brand and, if wanted, inn, codes, acronyms, indications,
   * status, own. Several values are separated by `|`, an indication is `UK:plaque psoriasis`. All lines or none.
   */
  @Post('import')
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @TakesFile(5)
  @ApiConsumes('multipart/form-data', 'text/csv', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        file: { type: 'string', format: 'binary' },
        text: { type: 'string', description: 'Instead, in JSON.' },
      },
    },
  })
  @ApiOkResponse({ type: ProductImport })
  async importProducts(
    @CurrentActor() actor: Actor,
    @Query() query: ProductImportQuery,
    @Req() request: FastifyRequest,
    @SpokenLanguage() language: Language,
  ): Promise<ProductImport> {
    const { lines, notice, ...report } = await this.importVerb.execute(
      actor,
      await csvOf(request),
      query.dryRun ?? false,
    );
    return {
      ...report,
      notice: notice && speakTo(language, sayNotice(notice)),
      lines: lines.map((line) => ({ ...line, problems: spokenProblems(line.problems, language) })),
    };
  }

  @Put(':id')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: Product })
  async changeProduct(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ProductEdit,
  ): Promise<Product> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.save.execute(actor, id, draftOf(body), body.revision), shown);
    return shown();
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async removeProduct(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<Product> {
    return this.history.with(actor, `product.${id}`, async () => {
      const product = (await this.queries.products(actor)).find((one) => one.id === id);
      if (!product) throw DomainError.notFound('product');
      return present(product);
    });
  }
}

const CSV_MISSING = say('Attach a CSV file in the field "file".');

async function csvOf(request: FastifyRequest): Promise<Uint8Array> {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return uploadedBytes(request, CSV_MISSING);
  if ('text' in body && typeof body.text === 'string') return Buffer.from(body.text);
  if (request.isMultipart()) return uploadedBytes(request, CSV_MISSING);
  throw DomainError.invalid('text', say('Send the CSV as text/csv, as "text" in JSON, or attached as "file".'));
}

function draftOf({ inn, codes, acronyms, indications, status, own, brand }: ProductDraft): Draft {
  return {
    brand,
    inn: inn ?? null,
    codes: codes ?? [],
    acronyms: acronyms ?? [],
    indications: indications ?? [],
    status: status ?? null,
    own: own ?? true,
  };
}

function present({
  id,
  brand,
  inn,
  codes,
  acronyms,
  indications,
  status,
  own,
  updatedAt,
}: Kept): Omit<Product, keyof EditedFields> {
  return { id, brand, inn, codes, acronyms, indications, status, own, updatedAt: updatedAt.toISOString() };
}

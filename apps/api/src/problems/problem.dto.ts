import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';

/** One thing wrong with one field. */
export class FieldProblem {
  @ApiProperty({ type: String, description: 'JSON path of the field, such as `captions[0].text`.' })
  field: string;

  @ApiProperty({ type: String, description: 'What would be right.' })
  message: string;
}

/** What a problem says, in another language. */
export class ProblemTranslation {
  @ApiProperty({ type: String })
  detail: string;

  @ApiProperty({ type: FieldProblem, isArray: true })
  errors: FieldProblem[];
}

/** How every error is shown (RFC 9457). Some codes come with further members, named where they can happen. */
@ApiExtraModels(ProblemTranslation)
export class ProblemDetails {
  @ApiProperty({ type: String, example: 'about:blank' })
  type: string;

  @ApiProperty({ type: String, example: 'Not Found' })
  title: string;

  @ApiProperty({ type: 'integer', example: 404 })
  status: number;

  @ApiProperty({ type: String, description: 'Stable name of what is wrong.', example: 'not_found' })
  code: string;

  @ApiProperty({ type: String, description: 'One plain sentence for the person.' })
  detail: string;

  @ApiProperty({ type: String, required: false, description: 'Names this one occurrence, also in the log.' })
  instance?: string;

  errors?: FieldProblem[];

  @ApiProperty({
    type: 'object',
    selfRequired: false,
    additionalProperties: { $ref: getSchemaPath(ProblemTranslation) },
    description: 'The same in the other languages, by code, while nobody is signed in.',
  })
  translations?: Record<string, ProblemTranslation>;
}

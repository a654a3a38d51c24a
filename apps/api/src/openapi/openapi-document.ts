import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document, built when somebody first asks for it. */
@Injectable()
export class OpenApiDocument {
  private build?: () => Promise<OpenAPIObject>;
  private built?: Promise<OpenAPIObject>;

  /** Tells how to build it, once the application stands. */
  builtBy(build: () => Promise<OpenAPIObject>): void {
    this.build = build;
  }

  get(): Promise<OpenAPIObject> {
    if (!this.build) throw new Error('The application does not stand yet.');
    this.built ??= this.build();
    return this.built;
  }
}

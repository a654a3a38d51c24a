import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '#libs/kernel';

/** An id in a path. What is not one cannot name anything, so it is not found. */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw DomainError.notFound('record');
    return value.toLowerCase();
  }
}

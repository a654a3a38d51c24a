import { Module } from '@nestjs/common';
import { EditRepository } from './edit.repository.js';

@Module({ providers: [EditRepository], exports: [EditRepository] })
export class EditsModule {}

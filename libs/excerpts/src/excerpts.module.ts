import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExcerptEntity } from './excerpt.entity.js';
import { Excerpts } from './excerpts.js';
import { ForgetExcerpts } from './forget-excerpts.js';

const doors = [Excerpts, ForgetExcerpts];

@Module({ imports: [TypeOrmModule.forFeature([ExcerptEntity])], providers: doors, exports: doors })
export class ExcerptsModule {}

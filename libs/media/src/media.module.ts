import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MediaStore } from './media-store.js';
import { MediaEntity } from './media.entity.js';
import { MediaRepository } from './media.repository.js';
import { ReadImage } from './read-image.js';
import { RemoveLeftFiles } from './remove-left-files.js';
import { StoreImage } from './store-image.js';

const doors = [MediaRepository, ReadImage, RemoveLeftFiles, StoreImage];

@Module({ imports: [TypeOrmModule.forFeature([MediaEntity])], providers: [...doors, MediaStore], exports: doors })
export class MediaModule {}

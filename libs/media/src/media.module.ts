import { Module } from '@nestjs/common';
import { MediaStore } from './media-store.js';
import { MediaRepository } from './media.repository.js';
import { ReadImage } from './read-image.js';
import { StoreImage } from './store-image.js';

const doors = [MediaRepository, ReadImage, StoreImage];

@Module({ providers: [...doors, MediaStore], exports: doors })
export class MediaModule {}

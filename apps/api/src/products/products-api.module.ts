import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ProductsModule } from '#libs/products';
import { ProductsController } from './products.controller.js';
import { RegistersController } from './registers.controller.js';
import { WordsController } from './words.controller.js';

@Module({
  imports: [EditsApiModule, ProductsModule],
  controllers: [ProductsController, RegistersController, WordsController],
})
export class ProductsApiModule {}

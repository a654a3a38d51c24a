import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { ImportProducts } from './import-products.js';
import { ImportRegister } from './import-register.js';
import { MedicineRegisterEntity } from './medicine-register.entity.js';
import { OwnListQueries } from './own-list.queries.js';
import { ProductEntity } from './product.entity.js';
import { ProductRepository } from './product.repository.js';
import { RegisterRepository } from './register.repository.js';
import { RemoveProduct } from './remove-product.js';
import { RemoveRegister } from './remove-register.js';
import { RevisionRepository } from './revision.repository.js';
import { SaveProduct } from './save-product.js';
import { SaveWordLists } from './save-word-lists.js';
import { WordListEntity } from './word-list.entity.js';
import { WordListRepository } from './word-list.repository.js';

const doors = [
  ImportProducts,
  ImportRegister,
  OwnListQueries,
  ProductRepository,
  RemoveProduct,
  RemoveRegister,
  RevisionRepository,
  SaveProduct,
  SaveWordLists,
  WordListRepository,
];

@Module({
  imports: [EditsModule, TypeOrmModule.forFeature([MedicineRegisterEntity, ProductEntity, WordListEntity])],
  providers: [...doors, RegisterRepository],
  exports: doors,
})
export class ProductsModule {}

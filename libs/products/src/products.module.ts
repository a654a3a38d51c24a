import { Module } from '@nestjs/common';
import { ImportProducts } from './import-products.js';
import { ImportRegister } from './import-register.js';
import { OwnListQueries } from './own-list.queries.js';
import { ProductRepository } from './product.repository.js';
import { RegisterRepository } from './register.repository.js';
import { RemoveProduct } from './remove-product.js';
import { RemoveRegister } from './remove-register.js';
import { RevisionRepository } from './revision.repository.js';
import { SaveProduct } from './save-product.js';
import { SaveWordLists } from './save-word-lists.js';
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

@Module({ providers: [...doors, RegisterRepository], exports: doors })
export class ProductsModule {}

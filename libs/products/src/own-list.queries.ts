import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { ProductRepository, type Product } from './product.repository.js';
import { RegisterRepository, type HeldRegister } from './register.repository.js';
import { WordListRepository, type KeptWordLists } from './word-list.repository.js';

/** The lists an organisation keeps, as screens show them. */
@Injectable()
export class OwnListQueries {
  constructor(
    private readonly database: Database,
    private readonly productList: ProductRepository,
    private readonly registerList: RegisterRepository,
    private readonly wordLists: WordListRepository,
  ) {}

  async products(actor: Actor): Promise<Product[]> {
    return this.database.within(actor, (tx) => this.productList.all(tx));
  }

  async registers(actor: Actor): Promise<HeldRegister[]> {
    return this.database.within(actor, (tx) => this.registerList.all(tx));
  }

  async words(actor: Actor): Promise<KeptWordLists> {
    return this.database.within(actor, (tx) => this.wordLists.current(tx));
  }
}

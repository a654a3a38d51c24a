import { Module } from '@nestjs/common';
import { RightsModule } from '#libs/rights';
import { SignInApiModule } from '../sign-in/sign-in-api.module.js';
import { MyDataController } from './my-data.controller.js';
import { RightsController } from './rights.controller.js';

@Module({ imports: [RightsModule, SignInApiModule], controllers: [MyDataController, RightsController] })
export class RightsApiModule {}

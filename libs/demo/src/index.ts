export { ConnectDemoPeople } from './connect-demo-people.js';
export { PostSamples } from './post-samples.js';
export { DEMO_PASSWORD } from '#libs/sign-in';
export { DEMO_PEOPLE } from './demo-people.js';
export { DemoModule } from './demo.module.js';
export { SeePages } from './see-pages.js';
export { SeedDemo } from './seed-demo.js';

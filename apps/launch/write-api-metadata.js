import { writeApiMetadata } from './api-metadata.js';

writeApiMetadata();

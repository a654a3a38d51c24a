import { adapterKeepsItsPromises } from '#testing/network-contract';
import { linkedInSandboxStage } from './linkedin-sandbox-stage.js';

adapterKeepsItsPromises('LinkedIn, before the sandbox', linkedInSandboxStage);

/** `npm run alexa:model [-- https://your.address]`: writes the interaction model, the manifest and the account linking for Amazon. */
import { writeFileSync } from 'node:fs';
import { projectFile } from '../src/projectFile';
import { alexaFiles } from './alexa/alexaFiles';

for (const { path, content } of alexaFiles(process.argv[2])) {
  writeFileSync(projectFile(path), content);
  console.log(path);
}

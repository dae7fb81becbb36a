// Build step: writes docs/assessment.schema.json. Run from the project folder: `npx tsx src/cli/writeSchema.ts`.
import { writeFileSync } from 'node:fs';
import { schemaText } from './assessmentSchema';

writeFileSync('docs/assessment.schema.json', schemaText());

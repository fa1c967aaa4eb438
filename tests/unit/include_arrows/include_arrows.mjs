// Fails when a file of src/ includes what its folder may not. Usage: include_arrows.mjs <src folder>
import { check } from './check.mjs';

const { problems, includes } = check(process.argv[2]);
for (const problem of problems) console.error(problem);
console.log(`${includes} includes read, ${problems.length} wrong`);
process.exit(problems.length === 0 ? 0 : 1);

// npm start: from a bare clone to the demonstration.
import { startMain } from './main.js'

await startMain(['demo', ...process.argv.slice(2)])

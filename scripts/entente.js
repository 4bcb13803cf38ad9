#!/usr/bin/env node
// The command: what it prints on standard output is the program's own, so `--json` stays clean.
import { startMain } from './main.js'

await startMain(process.argv.slice(2))

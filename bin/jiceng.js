#!/usr/bin/env node
import { main } from "../dist/cli.js";

// All output is written by then. To let the process run out instead takes apart its memory first, a tenth of a short run.
process.exit(await main(process.argv.slice(2)));
